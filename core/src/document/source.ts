/** The place a fact was read from: UTF-16 offsets into the text of one block, so that `texts[block].slice(start, end) === quote`. */
export type Source = { readonly block: number; readonly start: number; readonly end: number; readonly quote: string };
