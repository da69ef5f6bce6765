import { coded, developer } from '../messages/developer.js';

type Versioned = CustomElementConstructor & { readonly version?: string };

/** Registers an element. A page that loads two copies keeps the first and is told once, with both versions. */
export function defineOnce(tag: string, element: Versioned, registry: CustomElementRegistry = customElements): void {
  const first = registry.get(tag) as Versioned | undefined;
  if (first === undefined) registry.define(tag, element);
  else if (first !== element) {
    const message = developer['DJ-E003'](tag, element.version ?? '?', first.version ?? '?');
    console.warn(coded('DJ-E003', message));
  }
}
