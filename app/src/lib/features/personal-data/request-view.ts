import type { PlainDate } from '@kheo/core';
import type { IdentityWay, RequestLine, RequestPerson } from './request.ts';

/** A request as the Office works on it. */
export type RequestView = RequestLine & {
	readonly version: number;
	/** Null once forgotten, and for who may not see it. */
	readonly person: RequestPerson | null;
	readonly isForgotten: boolean;
	readonly acknowledgedBy: string | null;
	readonly extension: { readonly on: PlainDate; readonly because: string; readonly firstDue: PlainDate } | null;
	readonly identity: { readonly how: IdentityWay; readonly note: string; readonly by: string; readonly on: PlainDate | null } | null;
	readonly isExported: boolean;
	readonly isErased: boolean;
	readonly answer: string;
	readonly answeredBy: string | null;
	readonly steps: readonly { readonly step: string; readonly words: string; readonly on: PlainDate; readonly by: string }[];
	readonly handlers: readonly { readonly userId: string; readonly name: string }[];
};
