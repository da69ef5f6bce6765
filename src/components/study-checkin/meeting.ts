import { html, nothing, type TemplateResult } from 'lit';
import type { JsonObject, Rec } from '../../core/ports.js';
import { type Vote, verdictOf } from '../../core/rules/votes.js';
import type { Sight } from '../../core/sync/workspace-shape.js';
import { actionOf } from '../../core/views/index.js';
import { linkOf, presenceWords, unitsOf, wasHeld } from '../../core/views/study/index.js';
import { presencePurpose, studyPurpose } from '../messages/standing.js';
import { drawPresence } from './presence.js';
import { keptIn, nameOfUnit, ownEntry, type StudyScene, sittingLines, typesText } from './study-scene.js';
import type { MeetingSteps, StudySteps } from './study-steps.js';

/** Shown in words of our own, so not once more among the facts. */
const told = ['sittings', 'topics', 'votes', 'also', 'partners', 'type', 'unit', 'on'];

export function drawMeeting(scene: StudyScene, steps: MeetingSteps, sight: Sight): TemplateResult {
  const { record } = sight;
  const data = Object.fromEntries(Object.entries(record.data ?? {}).filter(([name]) => !told.includes(name)));
  const rest = { ...sight, record: { ...record, data } };
  return steps.drawDetail(
    scene,
    steps.detail,
    rest,
    html`${drawWhen(scene, record)}${drawTopics(scene, record)}${drawOwn(scene, steps, record)}${drawVotes(scene, record)}${steps.codes?.screen.draw(scene, steps, record) ?? nothing}
    ${keptIn(scene, record).map((unit) => drawPresence(scene, steps, sight, unit))}`,
  );
}

function drawWhen(scene: StudyScene, session: Rec): TemplateResult {
  const { say } = scene;
  const [host = '', ...partners] = unitsOf(session);
  return html`<ul class="when">
    <li><strong>${typesText(session)}</strong></li>
    ${sittingLines(session).map((line) => html`<li>${line}</li>`)}
    <li>${say('study.hosts', { host: nameOfUnit(scene, host) })}</li>
    ${partners.length === 0 ? nothing : html`<li>${say('study.partners', { partners: partners.map((unit) => nameOfUnit(scene, unit)).join('、') })}</li>`}
  </ul>`;
}

const rowsIn = (data: Rec['data'], name: string): JsonObject[] => (data?.[name] ?? []) as JsonObject[];

/** What there is to read; the page is read aloud with it. */
function drawTopics({ say }: StudyScene, { data }: Rec): TemplateResult {
  const topics = rowsIn(data, 'topics');
  return html`${
    topics.length === 0
      ? nothing
      : html`<section class="text" part="topics">
        <h3>${say('study.topics')}</h3>
        ${topics.map(({ title, text, link, source }) => {
          const href = linkOf(String(link ?? ''));
          return html`<article class="topic">
            ${title ? html`<h4>${title}</h4>` : nothing} ${text ? html`<blockquote>${text}</blockquote>` : nothing}
            ${href ? html`<p><a href=${href} target="_blank" rel="noopener noreferrer">${say('study.openLink')}</a></p>` : nothing}
            ${source ? html`<p class="faint">${say('study.source', { source: String(source) })}</p>` : nothing}
          </article>`;
        })}
      </section>`
  }<p class="note" role="note">${studyPurpose}</p>`;
}

/** What stands about oneself, for whoever keeps no book here. */
function drawOwn(scene: StudyScene, steps: StudySteps, session: Rec): TemplateResult | typeof nothing {
  if (keptIn(scene, session).length > 0 || scene.own.length === 0) return nothing;
  const entry = ownEntry(scene, session);
  return html`${entry ? html`<p class="said">${scene.say('study.mine')}：${presenceWords[entry.state as keyof typeof presenceWords] ?? ''}</p>` : nothing}
    ${entry ? drawCaughtUp(scene, steps, entry) : nothing}
    <p class="note" role="note">${presencePurpose}</p>`;
}

/** Whoever was not there may say how it was caught up: 自学反馈, or a meeting of another branch. */
function drawCaughtUp({ workspace, say, today, readonly }: StudyScene, steps: StudySteps, { ref }: Rec) {
  const kind = workspace.catalogue.get('attendance');
  const command = kind?.commands.makeUp;
  if (readonly || !kind || !command || workspace.allowed('attendance', 'makeUp', ref).may === 'no') return nothing;
  const begin = (): void => steps.begin(actionOf(kind, 'makeUp', command, ref), { how: 'notes', doneOn: today });
  return html`<div class="actions"><button type="button" data-caught-up @click=${begin}>${say('study.iCaughtUp')}</button></div>`;
}

function drawVotes(scene: StudyScene, session: Rec): TemplateResult | typeof nothing {
  const votes = rowsIn(session.data, 'votes');
  if (votes.length === 0 || !wasHeld(session)) return nothing;
  const alone = unitsOf(session).length < 2;
  return html`<section class="text" part="votes">
    <h3>${scene.say('study.votes')}</h3>
    <ul class="votes">
      ${votes.map((vote) => {
        const { words } = verdictOf(vote as unknown as Vote);
        return html`<li><strong>${vote.matter}</strong>${alone ? nothing : html`<span class="faint">${nameOfUnit(scene, String(vote.unit))}</span>`}<span>${words}</span></li>`;
      })}
    </ul>
  </section>`;
}
