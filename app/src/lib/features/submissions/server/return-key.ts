/** A return is named by what is owed and by whom; it need not be begun yet. */
export type ReturnKey = { readonly obligationId: string; readonly unitId: string };
