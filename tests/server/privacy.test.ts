import { afterAll, expect, it } from 'vitest';
import { rest } from '../../src/adapters/backends/rest.js';
import { sceneOf, secret } from '../../src/adapters/conformance/backend/scene.js';
import type { Person } from '../../src/adapters/conformance/backend-cases.js';
import { countyServer } from './county-server.js';

const county = await countyServer();
afterAll(() => county.close());

/** Every byte that came down to somebody, and everything that somebody sent. */
const wire = new Map<Person, string[]>();
const tapped = (person: Person) =>
  rest({
    url: county.url,
    headers: { authorization: `Bearer ${person}` },
    async fetch(url, init) {
      const response = await fetch(url, init);
      const text = await response.text();
      wire.set(person, [...(wire.get(person) ?? []), [...response.headers].join(), text]);
      return new Response(text, response);
    },
  });

it('given a wish with a person part, when somebody claims it, then no byte on their line holds a value of it', async () => {
  const scene = sceneOf({ ...county.underTest(), as: tapped });
  await scene.found();
  const ref = await scene.wish('open', { helpers: 2 });
  const part = ref.replace('/', '~person/');
  const outsiders: Person[] = ['member', 'helper', 'neighbour'];
  const look = async () => {
    for (const person of outsiders) {
      await scene.pull(person);
      await scene.pull(person, { want: ['cs.b1/people/2026', 'cs.b1/work/2026', '@cs-9/people/2026'] });
      await scene.act(person, part, 'reveal');
      await scene.act(person, part, 'edit', { phone: '1' });
      const [refused] = await scene.send(person, [{ ...(await scene.draw(person, part, 'reveal')), expect: 7 }]);
      expect(refused?.kind).toBe('rejected');
    }
  };

  await look();
  await scene.act('member', ref, 'claim');
  await look();
  await scene.act('helper', ref, 'claim');
  await scene.act('member', ref, 'meet');
  await scene.act('helper', ref, 'meet');
  await look();
  await scene.act('member', ref, 'finish');
  await scene.act('liaison', part, 'eraseConsent');
  await look();

  for (const person of outsiders) expect(wire.get(person)?.join('\n'), person).not.toContain(secret);
  for (const person of ['office', 'liaison'] as const) expect(wire.get(person)?.join('\n')).toContain(secret);
});

it('given a reveal, then it stands in the access log; a refused one does not', async () => {
  const scene = sceneOf(county.underTest());
  const part = (await scene.wish('open')).replace('/', '~person/');
  await scene.act('neighbour', part, 'reveal');
  await scene.act('liaison', part, 'reveal');
  const lines = (await county.vault.access()).filter(({ ref }) => ref === part);
  expect(lines).toEqual([{ actor: 'cs-2', ref: part, command: 'reveal', at: '2026-03-05T02:00:00.000Z' }]);
});
