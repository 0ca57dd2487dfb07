export type EntryRequest = { readonly id: string; readonly name: string; readonly email: string | null; readonly askedAt: Date };
export type SignOnMember = { readonly userId: string; readonly name: string; readonly isLinked: boolean };
