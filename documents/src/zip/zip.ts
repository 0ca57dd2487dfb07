export type ZipEntry = { readonly name: string; readonly method: number; readonly compressed: number; readonly size: number; readonly offset: number };
export type Zip = { readonly bytes: Uint8Array; readonly entries: ReadonlyMap<string, ZipEntry> };
