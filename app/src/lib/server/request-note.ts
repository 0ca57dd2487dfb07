import { AsyncLocalStorage } from 'node:async_hooks';

/** What the log and the figures may say of a request: which page by its route, never by its address; who by kind, never by name. */
export type RequestNote = {
	readonly id: string;
	/** The id of the route; null where no page answers to the address, undefined for a file of the app. */
	route?: string | null;
	agency?: string;
	actor?: 'user' | 'link' | 'visitor';
};

const key = Symbol.for('kheo.request-note');
type Shared = { [key]?: AsyncLocalStorage<RequestNote> };

/** NOTE: the built app has its own copy of every module; this one thing it shares with the server around it. */
const notes = ((globalThis as Shared)[key] ??= new AsyncLocalStorage<RequestNote>());

/** Of the request that is being served; undefined outside one. */
export function requestNote(): RequestNote | undefined {
	return notes.getStore();
}

export function withRequestNote<T>(note: RequestNote, serve: () => T): T {
	return notes.run(note, serve);
}
