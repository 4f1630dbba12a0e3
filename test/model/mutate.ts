import fc from "fast-check";

/** What YAML can hold. */
export type Value = null | boolean | number | string | Value[] | { [key: string]: Value };

/** A change to a document that somebody might make by mistake, or a machine out of malice. */
export interface Mutation {
  readonly how: keyof typeof CHANGES;
  /** Which place of the document, counted through and round. */
  readonly at: number;
  /** Another place, for changes that take something from there. */
  readonly from: number;
  readonly value: Value;
}

/** A place in a document: an entry of a map or an item of a list. */
type Slot =
  | { readonly holder: Value[]; readonly key: number }
  | { readonly holder: { [key: string]: Value }; readonly key: string };

const isMap = (value: Value | undefined): value is { [key: string]: Value } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function slotsOf(value: Value): Slot[] {
  if (Array.isArray(value)) return value.flatMap((item, key) => [{ holder: value, key }, ...slotsOf(item)]);
  if (!isMap(value)) return [];
  return Object.entries(value).flatMap(([key, each]) => [{ holder: value, key }, ...slotsOf(each)]);
}

function get({ holder, key }: Slot): Value {
  return (holder as { [key: string | number]: Value })[key] ?? null;
}

/** Defined and not assigned, so that `__proto__` becomes a key like any other, as it is in YAML. */
function put(holder: object, key: string | number, value: Value): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

function remove({ holder, key }: Slot): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
}

const addTo = (slot: Slot, key: string, value: Value): void => {
  const inside = get(slot);
  if (isMap(inside)) put(inside, key, value);
  else if (isMap(slot.holder as Value)) put(slot.holder, key, value);
};

const EMPTY = (value: Value): Value => (Array.isArray(value) ? [] : isMap(value) ? {} : "");

const CHANGES = {
  drop: (slot: Slot) => remove(slot),
  rename: (slot: Slot) => {
    const value = get(slot);
    if (Array.isArray(slot.holder)) return;
    remove(slot);
    put(slot.holder, `${slot.key}s`, value);
  },
  add: (slot: Slot, value: Value) => addTo(slot, "extra", value),
  addOwn: (slot: Slot, value: Value) => addTo(slot, "x-note", value),
  addProto: (slot: Slot, value: Value) => addTo(slot, "__proto__", value),
  addInherited: (slot: Slot, value: Value) => addTo(slot, "constructor", value),
  replace: (slot: Slot, value: Value) => put(slot.holder, slot.key, value),
  replaceByOther: (slot: Slot, _value: Value, other: Value) => put(slot.holder, slot.key, other),
  addOther: (slot: Slot, _value: Value, other: Value, name: string | number) => addTo(slot, String(name), other),
  empty: (slot: Slot) => put(slot.holder, slot.key, EMPTY(get(slot))),
  double: (slot: Slot) => {
    const list = get(slot);
    if (Array.isArray(list)) list.push(...structuredClone(list));
  },
  intoList: (slot: Slot) => put(slot.holder, slot.key, [get(slot)]),
  intoMap: (slot: Slot) => put(slot.holder, slot.key, { value: get(slot) }),
} as const;

/** A copy of a document with changes made to it, one after the other. */
export function mutate(document: Value, mutations: readonly Mutation[]): Value {
  const root = { document: structuredClone(document) };
  for (const { how, at, from, value } of mutations) {
    const slots = slotsOf(root);
    const [slot, other] = [slots[at % slots.length], slots[from % slots.length]];
    if (slot === undefined || other === undefined) break;
    CHANGES[how](slot, structuredClone(value), structuredClone(get(other)), other.key);
  }
  return root.document;
}

/** Mutations that put in values of these kinds, beside those that only move things about. */
export function mutations(values: readonly Value[]): fc.Arbitrary<Mutation[]> {
  const mutation = fc.record({
    how: fc.constantFrom(...(Object.keys(CHANGES) as (keyof typeof CHANGES)[])),
    at: fc.nat(10_000),
    from: fc.nat(10_000),
    value: fc.constantFrom(...values),
  });
  return fc.array(mutation, { minLength: 1, maxLength: 3 });
}
