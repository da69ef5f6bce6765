/** The engine: a kind is data, a decision is a pure function. */
export { allowed, type Allowed } from './allowed.js';
export { catalogueOf, idOf, kindName, kindOf, type Catalogue } from './catalogue.js';
export { decide, type Context, type Decision, type Subject } from './decide.js';
export { defineKind, type Command, type Effects, type Given, type Kind, type PersonPart, type ScopeRule } from './define-kind.js';
export * from './fields.js';
export { guards, type GuardCall } from './guards.js';
export { openRef, partsOf, personRef } from './person-part.js';
export { refuse, type Refusal } from './refusal.js';
export { jsonSchemaOf, schemaOf } from './schema.js';
export { rolesOn, scopesOf, shownOn, type Above } from './scopes.js';
export { upcast } from './upcast.js';
