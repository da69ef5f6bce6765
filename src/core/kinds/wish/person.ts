import type { PersonPart } from '../../kind/define-kind.js';
import { day, flag, lines, photos, text } from '../../kind/fields.js';
import { step } from '../../kind/step.js';
import { near } from '../../rules/choices.js';

const personal = { audience: 'private' } as const;

/** Who wishes, and what the person agreed to. 〈…〉 = a setting of the county, or an answer in the same form. */
export const personFields = {
  name: text('姓名', { ...personal, required: true, max: 40 }),
  phone: text('电话', { ...personal, max: 30 }),
  address: text('住址', { ...personal, max: 120 }),
  detail: lines('身体情况和其他', { ...personal, max: 1000 }),
  consentUse: flag('同意〈office〉和本支部联络员为办理这个心愿使用我的姓名、电话和住址，办结后30天内删除。', {
    ...personal,
    short: '同意使用个人信息',
  }),
  consentHealth: flag('另外同意为此使用我填写的身体情况。', { ...personal, short: '同意使用身体情况' }),
  consentUntil: day('同意公示到', personal),
  consentShow: flag(
    '另外同意把下面这段话公示，范围：〈audience〉，到〈consentUntil〉。里面没有我的姓名、电话、门牌和病情。',
    { ...personal, short: '同意公示' },
  ),
  consentTo: lines('同意公示的话', { ...personal, max: 500 }),
  signer: text('代办人', { ...personal, max: 40 }),
  relation: text('与本人关系', { ...personal, max: 20 }),
  signerTold: flag('本人知道并同意', personal),
} as const;

/** How it came true, for who knows who wished; told apart from the rest, and agreed to apart. */
export const photoFields = {
  photos: photos('办好的照片', personal),
  mayPhoto: flag('本人和照到的人都同意存这张照片。', { ...personal, short: '同意存照片' }),
} as const;

const all = Object.keys(personFields) as (keyof typeof personFields)[];
const everybodyNear = [...near, 'self'] as const;
/** Consent in separate boxes (PIPL art. 14, 23, 29): for health as soon as it is told, for a proxy who the person knows of. */
const agreed = [
  ['agreed', 'consentUse'],
  ['agreedFor', 'consentHealth', 'detail'],
  ['neededFor', 'consentUntil', 'consentShow'],
  ['neededFor', 'consentTo', 'consentShow'],
  ['neededFor', 'relation', 'signer'],
  ['agreedFor', 'signerTold', 'signer'],
] as const;

/** The words of the card, which the person hears before agreeing to have them shown. */
export const words = ['title', 'category', 'township', 'age', 'sum'] as const;

/** The person part of a wish: its own version, its own shelf, its own end. */
export const person = {
  label: '心愿人信息',
  states: { held: '在册', erased: '已删除' },
  ends: ['erased'],
  agreed: { box: 'consentShow', words: 'consentTo', of: words },
  commands: {
    collect: step('登记本人信息', 'none', 'held', near, 'replay', {
      input: [...all, 'unit', 'on', 'wisher'],
      guards: agreed,
    }),
    edit: step('修改本人信息', ['held'], 'same', near, all, { input: all, guards: agreed }),
    keepPhoto: step('存办好的照片', ['held'], 'same', near, ['photos'], {
      input: ['photos', 'mayPhoto'],
      guards: [
        ['filled', 'photos'],
        ['agreed', 'mayPhoto'],
      ],
      undo: 'dropPhoto',
    }),
    dropPhoto: step('删除照片', ['held'], 'same', everybodyNear, 'replay', {
      guards: [['filled', 'photos']],
      effects: { set: { photos: null, mayPhoto: null } },
      confirm: '照片会马上删除，心愿的办理不受影响。确定吗？',
    }),
    reveal: step('查看完整信息', ['held'], 'same', near, 'replay', {
      logged: true,
      confirm: '查看完整信息会留下记录。',
    }),
    eraseConsent: step('撤回同意并删除', 'always', 'erased', everybodyNear, 'replay', {
      effects: { erase: true },
      urgent: true,
      confirm: '姓名、电话、住址和同意书会马上删除。确定吗？',
    }),
  },
} as const satisfies PersonPart;
