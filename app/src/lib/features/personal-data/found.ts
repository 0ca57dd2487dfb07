import type { Erasure, OpenReason } from './register/field.ts';
import type { PurposeName } from './register/purposes.ts';

/** Something that may be about the person who asks: a person decides. */
export type Hit = {
	readonly purpose: PurposeName;
	readonly table: string;
	readonly id: string;
	readonly values: Readonly<Record<string, string>>;
	readonly erasure: Erasure;
	readonly why: OpenReason | null;
};
export type Hits = { readonly hits: readonly Hit[]; /** Tables in which there is more than is shown. */ readonly more: readonly string[] };
