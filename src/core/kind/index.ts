/** The engine: a kind is data, a decision is a pure function. */
export { agreedWords } from './agreed-words.js';
export { type Allowed, allowed } from './allowed.js';
export { arbitraryInputOf, arbitraryOf, type FastCheck } from './arbitrary.js';
export { type Catalogue, catalogueOf, idOf, kindName, kindOf } from './catalogue.js';
export { type Column, columnsOf } from './columns.js';
export { type Context, type Decision, decide, type Subject } from './decide.js';
export {
  type Agreed,
  type Command,
  type Consequence,
  defineKind,
  type Effects,
  type Given,
  type Kind,
  type PersonPart,
  type ScopeRule,
} from './define-kind.js';
export * from './fields.js';
export { formOf, type Question } from './form.js';
export { type GuardCall, guards } from './guards.js';
export { jsonSchemaOf } from './json-schema.js';
export { type Machine, machineOf } from './machine.js';
export { openRef, partsOf, personRef } from './person-part.js';
export { filesIn, photosOf } from './photos.js';
export { type Refusal, refuse } from './refusal.js';
export { schemaOf } from './schema.js';
export { type Above, rolesOn, scopesOf, shownOn } from './scopes.js';
export { step } from './step.js';
export { upcast } from './upcast.js';
