/** Tests whether one of several texts contains words, ignoring case. What is null contains nothing. */
export function containsText(texts: readonly (string | null)[], words: string): boolean {
  const wanted = words.toLowerCase();
  return texts.some((text) => text?.toLowerCase().includes(wanted) ?? false);
}
