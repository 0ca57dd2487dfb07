import type * as v from 'valibot';
import type { Scope } from '#lib/features/tokens/schema.ts';
import type { Context } from '#lib/server/context.ts';
import type { Attempt } from '#lib/server/policy.ts';

type Entries = v.ObjectEntries;
type ObjectOf<E extends Entries> = v.ObjectSchema<E, undefined>;

/** A file that came as the body, under the name that the query gives. */
export type SentFile = { readonly name: string; readonly bytes: Uint8Array };

/** What an operation is asked. `key`: the idempotency key, bound to this very request; `scopes`: what the token is for. */
export type Asked<Params, Query, Body> = {
	readonly ctx: Context;
	readonly params: Params;
	readonly query: Query;
	readonly body: Body;
	readonly key: string;
	readonly scopes: readonly Scope[];
	/** Refuses when what is about to be changed does not carry the tag that the caller read it with. */
	readonly requireTag: (now: unknown) => void;
};

type Facts = {
	/** Names it for generated clients and in the words of the reference. */
	readonly id: string;
	readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH';
	/** Under `/api/v1`; the parts in braces are its parameters. */
	readonly path: string;
	/** The page whose rights it shares. */
	readonly right: Pick<Attempt, 'routeId'> & { readonly action?: string };
	/** Null: open to everybody, without a token. `return`: `register` or `report`, by what the obligation asks for. */
	readonly scope: Scope | 'return' | null;
	/** `one`: the answer itself; `list`: pages of it. */
	readonly gives: 'one' | 'list';
	/** The body is a file. */
	readonly takesFile?: boolean;
	/** Needs `If-Match` with the tag of this operation's answer. */
	readonly tagOf?: string;
};

export type Operation = Facts & {
	readonly params: ObjectOf<Entries>;
	readonly query: ObjectOf<Entries>;
	readonly body: v.GenericSchema | null;
	/** Of the whole answer, or of one item of a list. What it does not name is not sent. */
	readonly answer: v.GenericSchema;
	use(asked: Asked<unknown, unknown, unknown>): Promise<unknown>;
};

type Declared<P extends Entries, Q extends Entries, B extends v.GenericSchema | null> = Facts & {
	readonly params: ObjectOf<P>;
	readonly query: ObjectOf<Q>;
	readonly body: B;
	readonly answer: v.GenericSchema;
	use(asked: Asked<v.InferOutput<ObjectOf<P>>, v.InferOutput<ObjectOf<Q>>, B extends v.GenericSchema ? v.InferOutput<B> : SentFile>): Promise<unknown>;
};

/** One operation: everything that the server, the document and the reference know of it. `use` is a use case that pages have too. */
export function operation<P extends Entries, Q extends Entries, B extends v.GenericSchema | null>(declared: Declared<P, Q, B>): Operation {
	return declared as unknown as Operation;
}

/** Any of these opens it. */
export function scopesFor({ scope }: Pick<Facts, 'scope'>): readonly Scope[] {
	if (scope === null) return [];
	return scope === 'return' ? ['register', 'report'] : [scope];
}

/** The attempt on the page whose rights it shares. */
export function attemptOf({ right, method }: Pick<Facts, 'right' | 'method'>): Attempt {
	return { routeId: right.routeId, method: method === 'GET' ? 'GET' : 'POST', action: right.action ?? null };
}
