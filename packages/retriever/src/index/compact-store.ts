import { append, type Column, type ColumnArray, push, used } from "./column.ts";
import { createStore, DIGEST_BYTES, FOREVER, type Lists, rebuildPostings, type Store } from "./store.ts";

/** The tools that are still there in a new store, in the order of their slots. Readers of the old one keep it. */
export function compactStore(old: Store): Store {
  const store: Store = {
    ...createStore(),
    lexicon: old.lexicon,
    analyse: old.analyse,
    providers: old.providers,
    providerIds: old.providerIds,
    phraseFrequency: old.phraseFrequency.slice(),
  };
  append(store.termFrequency, used(old.termFrequency));
  append(store.gramFrequency, used(old.gramFrequency));
  old.ids.forEach((id, slot) => {
    if (old.removedAt.values[slot] !== FOREVER) return;
    const newSlot = store.ids.push(id) - 1;
    store.slotById.set(id, newSlot);
    append(store.digests, old.digests.values.subarray(slot * DIGEST_BYTES, (slot + 1) * DIGEST_BYTES));
    push(store.provider, old.provider.values[slot] as number);
    push(store.addedAt, ++store.version);
    push(store.removedAt, FOREVER);
    push(store.changes, newSlot);
    copyList(old, store, "terms", slot);
    append(store.impacts, sliceOf(old.impacts, old.terms, slot));
    copyList(old, store, "grams", slot);
    append(store.gramCounts, sliceOf(old.gramCounts, old.grams, slot));
    copyList(old, store, "phrases", slot);
    store.size++;
  });
  rebuildPostings(store);
  return store;
}

function copyList(from: Store, to: Store, name: "terms" | "grams" | "phrases", slot: number): void {
  append(to[name].values, sliceOf(from[name].values, from[name], slot));
  push(to[name].starts, to[name].values.length);
}

function sliceOf<Values extends ColumnArray>(column: Column<Values>, { starts }: Lists, slot: number): Values {
  return column.values.subarray(starts.values[slot], starts.values[slot + 1]) as Values;
}
