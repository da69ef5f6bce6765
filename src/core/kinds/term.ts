import { correctDay, datedFacts, since, takeBack, written } from '../kind/dated.js';
import { defineKind } from '../kind/define-kind.js';
import { actor, choice, day, text, unit } from '../kind/fields.js';
import { superiors } from '../rules/choices.js';
import { offices } from '../rules/terms.js';

const served = { took: '任职', quit: '离任' } as const;
const terms = { elected: '换届选举', extended: '延期换届' } as const;
const who = {
  office: choice('职务', offices, { required: true }),
  person: actor('任职人', { required: true, member: true }),
};
/** Appointments of one branch follow upon each other: whoever writes must have seen them. */
const bySuperiors = { by: superiors, replay: 'guarded', sees: ['facts'] } as const;

/**
 * The offices of one branch, except the liaison, over the years: who took and who quit which, and when the committee was
 * elected. All of it stands in one record, `term/<unit>`, because one secretary at a time can only be judged together.
 */
export const term = defineKind({
  name: 'term',
  version: 1,
  label: '班子任职',
  source: '《中国共产党支部工作条例（试行）》：支部委员会每届任期一般为3年',
  title: 'unit',
  scope: { shelf: 'roll', home: 'unit' },
  fields: {
    unit: unit('支部', { required: true }),
    facts: datedFacts(
      '任职记录',
      { ...terms, ...served },
      { office: choice('职务', offices), person: actor('任职人'), until: day('延期到') },
    ),
    document: text('文号', { max: 60 }),
  },
  states: { serving: '在任', ended: '已停用' },
  ends: ['ended'],
  commands: {
    open: {
      label: '登记班子',
      from: 'none',
      to: 'serving',
      by: superiors,
      input: ['unit'],
      ask: since('本届选举日期'),
      reads: { home: 'unit/$unit' },
      guards: [
        ['readIn', 'home', 'active'],
        ['notAhead', 'from'],
      ],
      effects: { push: { facts: { what: 'elected', ...written } } },
      replay: 'replay',
    },
    elect: {
      label: '换届',
      from: ['serving'],
      to: 'same',
      ...bySuperiors,
      ask: since('选举日期'),
      guards: [
        ['notAhead', 'from'],
        ['continues', 'from', 'facts', ...Object.keys(terms)],
      ],
      effects: { push: { facts: { what: 'elected', ...written } } },
      confirm: '换届以后，上一届的职务都到此为止，请再逐个登记新任职。确定吗？',
    },
    extend: {
      label: '批准延期换届',
      from: ['serving'],
      to: 'same',
      ...bySuperiors,
      input: ['document'],
      ask: { ...since('批准日期'), until: day('延期到', { required: true }) },
      guards: [
        ['filled', 'document'],
        ['notAhead', 'from'],
        ['after', 'until', 'from'],
        ['continues', 'from', 'facts', ...Object.keys(terms)],
      ],
      effects: { push: { facts: { what: 'extended', until: '$until', ...written } } },
    },
    appoint: {
      label: '任职',
      from: ['serving'],
      to: 'same',
      ...bySuperiors,
      main: true,
      ask: { ...who, ...since('任职日期') },
      guards: [
        ['notAhead', 'from'],
        ['continues', 'from', 'facts', 'elected'],
      ],
      effects: { push: { facts: { what: 'took', office: '$office', person: '$person', ...written } } },
    },
    quit: {
      label: '离任',
      from: ['serving'],
      to: 'same',
      ...bySuperiors,
      ask: { ...who, ...since('离任日期') },
      guards: [
        ['stands', 'facts', 'took'],
        ['recorded', 'facts', 'what', 'took', 'office', '$office', 'person', '$person'],
        ['notAhead', 'from'],
        ['continues', 'from', 'facts', 'elected'],
      ],
      effects: { push: { facts: { what: 'quit', office: '$office', person: '$person', ...written } } },
    },
    // Whoever died or left quits every office, also where nobody remembers which they were.
    vacate: {
      label: '任职到此为止',
      from: ['serving'],
      to: 'same',
      ...bySuperiors,
      ask: { person: who.person, ...since('从哪天起') },
      guards: [
        ['stands', 'facts', 'took'],
        ['serves', 'facts', 'person', 'from'],
        ['notAhead', 'from'],
      ],
      effects: { push: { facts: { what: 'quit', person: '$person', ...written } } },
    },
    correct: correctDay({ label: '更正任职日期', whats: served, more: who }),
    takeBack: takeBack({ label: '更正：任职登记有误', whats: served, more: who }),
    correctElection: correctDay({ label: '更正换届日期', whats: terms, order: Object.keys(terms) }),
    takeBackElection: takeBack({ label: '更正：没有换届', whats: terms }),
    end: { label: '停用', from: ['serving'], to: 'ended', by: superiors, replay: 'never', undo: 'reopen' },
    reopen: { label: '恢复', from: ['ended'], to: 'serving', by: superiors, replay: 'never' },
  },
  ledger: ['unit', 'facts', 'state'],
});
