import { pictureLimits } from '../../src/core/rules/picture-limits.js';

/** What a backend answers to, for a team that writes one in another language. The same shapes as `src/core/ports.ts`. */
const text = { type: 'string' };
const texts = { type: 'array', items: text };
const whole = { type: 'integer', minimum: 0 };
const moment = { type: 'string', format: 'date-time', description: 'ISO, UTC' };
const open = { type: 'object', additionalProperties: true };
const refTo = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const shape = (properties: Record<string, object>, optional: string[] = []) => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: true,
});

const schemas = {
  Rec: shape({
    ref: text,
    kindVersion: whole,
    version: { ...whole, description: '每条记录自己的版本，每写一次加一，从不重来' },
    scopes: texts,
    state: text,
    data: { ...open, nullable: true, description: 'null = 已删除或已清除' },
    at: moment,
    did: { ...texts, description: '最近 7 天、至少 16 个命令的编号' },
  }),
  Grant: shape({ role: text, unit: text, shelves: texts, until: text }, ['until']),
  Envelope: shape(
    {
      ...{ id: { ...text, description: 'UUIDv7，幂等的键' }, kind: text, name: text, kindVersion: whole, ref: text },
      ...{ input: open, basis: whole, after: text, batch: text, at: moment, actor: text },
    },
    ['after', 'batch'],
  ),
  Proposal: shape({
    command: refTo('Envelope'),
    expect: { type: 'integer', description: '发送方看到的版本；对不上就回 conflict' },
    next: {
      ...shape({ state: text, data: { ...open, nullable: true } }),
      description: '只存版本的后台照存；自己判断的后台不看',
    },
  }),
  Outcome: {
    oneOf: [
      shape({ kind: { const: 'committed' }, version: whole, record: refTo('Rec') }, ['record']),
      shape({ kind: { const: 'conflict' }, current: { ...refTo('Rec'), nullable: true } }),
      shape({ kind: { const: 'rejected' }, code: text, detail: {} }, ['detail']),
    ],
  },
  PullAsk: shape({
    cursor: { ...text, nullable: true },
    want: texts,
    limit: { type: 'integer', minimum: 1, maximum: 2000 },
  }),
  PullAnswer: shape(
    {
      dangjian: { const: 1 },
      me: shape({ actor: text, grants: { type: 'array', items: refTo('Grant') }, scopes: texts, now: moment }),
      epoch: text,
      watermark: moment,
      records: { type: 'array', items: refTo('Rec') },
      ...{ gone: texts, cursor: text, more: { type: 'boolean' }, reset: { type: 'boolean' } },
    },
    ['watermark'],
  ),
  CommitAsk: shape({
    epoch: { ...text, nullable: true },
    list: { type: 'array', items: refTo('Proposal'), maxItems: 500 },
  }),
  CommitAnswer: {
    oneOf: [
      shape({ dangjian: { const: 1 }, epoch: text, outcomes: { type: 'array', items: refTo('Outcome') } }),
      shape({ dangjian: { const: 1 }, fenced: { ...text, description: '后台现在的纪元：从备份恢复过' } }),
    ],
  },
};

const json = (name: string) => ({ content: { 'application/json': { schema: refTo(name) } } });
const post = (summary: string, ask: string, answer: string) => ({
  post: {
    summary,
    parameters: [{ name: 'x-dangjian', in: 'header', required: true, schema: { const: '1' } }],
    requestBody: { required: true, ...json(ask) },
    responses: {
      200: { description: '回答都带 "dangjian": 1；不带的一概不算回答', ...json(answer) },
      401: { description: '登录已过期（DJ-N002）' },
      403: { description: '没有放行（DJ-N003）' },
      413: { description: '内容太多（DJ-N004）' },
      429: { description: '稍后再来（DJ-N005），带 Retry-After' },
    },
  },
});

const word = (name: string, where: 'header' | 'query', schema: object) => ({ name, in: where, required: true, schema });
const kept = word('x-dangjian', 'header', { const: '1' });
const named = [kept, word('ref', 'query', text), word('sha256', 'query', { ...text, pattern: '^[0-9a-f]{64}$' })];
const picture = Object.fromEntries(
  pictureLimits.types.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]),
);
const none = { description: '没有，或对这个人没有' };
const refused = { description: '这条记录不收照片，或这个人不能办' };

/** Only where pictures are taken; each goes with the record that names it. */
const file = {
  put: {
    summary: '先于命令送来的照片；记录写到它以前只归送来的人，一天内没有记录写到它，就删去',
    parameters: named,
    requestBody: { required: true, content: picture },
    responses: {
      204: { description: '收下了' },
      403: refused,
      413: { description: '太大' },
      422: { description: '不是照片，或带着拍摄地点' },
    },
  },
  get: {
    summary: '看得到记录的人取照片；记录还没有写到的，只有送来的人取得到',
    parameters: named,
    responses: { 200: { description: '原样', content: picture }, 404: none },
  },
  delete: {
    summary: '删去自己送来、还没有记录写到的照片',
    parameters: named,
    responses: { 204: { description: '没有了' }, 403: refused, 409: { description: '记录写着它' } },
  },
};

export const openApi = {
  openapi: '3.1.0',
  info: { title: 'dangjian-kit backend', version: '1', license: { name: 'MulanPSL-2.0' } },
  paths: {
    '/pull': post('取回有变化的记录', 'PullAsk', 'PullAnswer'),
    '/commit': post('报送命令，逐条判定', 'CommitAsk', 'CommitAnswer'),
    '/file': file,
  },
  components: { schemas },
};
