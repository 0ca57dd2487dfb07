import type { PlainDate } from '@kheo/core';
import type { Locale } from '../i18n/catalogue.ts';
import type { Db } from './database/schema.ts';
import type { Role } from './database/tables/memberships.ts';

/** Who acts. A unit's person carries the unit; a submission link stands for one unit and nothing else. */
export type Actor =
	| {
			readonly kind: 'user';
			readonly userId: string;
			readonly role: Role;
			readonly unitId: string | null;
			readonly name: string;
			/** What the person calls the token by which a program acts for them; absent where they act themselves. */
			readonly token?: string;
	  }
	| { readonly kind: 'link'; readonly linkId: string; readonly unitId: string; readonly name: string }
	| { readonly kind: 'citizen'; readonly name: string }
	| { readonly kind: 'system' }
	| { readonly kind: 'job'; readonly name: string; readonly jobId: string };

/** Everything a use case may know of the world around it. Built per request, per job and per test. */
export type Context = {
	readonly agencyId: string;
	readonly actor: Actor;
	readonly db: Db;
	readonly today: PlainDate;
	readonly now: Date;
	readonly locale: Locale;
	readonly requestId: string;
};

/** The actor as the audit log names it: stable, without a person's name. */
export function actorKey(actor: Actor): string {
	switch (actor.kind) {
		case 'user':
			return `user:${actor.userId}`;
		case 'link':
			return `link:${actor.linkId}`;
		case 'job':
			return `job:${actor.name}`;
		default:
			return actor.kind;
	}
}

/** The name beside it, as it was on the day. */
export function actorName(actor: Actor): string {
	return 'name' in actor ? actor.name : '';
}

/** The name as the log says it: a program that acts by a person's token is told apart from the person. */
export function nameInLog(actor: Actor): string {
	return actor.kind === 'user' && actor.token !== undefined ? `${actor.name} (API: ${actor.token})` : actorName(actor);
}

/** Whether the actor's name is a person's: the log keeps such a name encrypted. */
export function isPerson({ kind }: Actor): boolean {
	return kind === 'user' || kind === 'link' || kind === 'citizen';
}

/** The unit the actor speaks for, or null for the Office, leaders and the system. */
export function unitOf(actor: Actor): string | null {
	return actor.kind === 'user' || actor.kind === 'link' ? actor.unitId : null;
}

/** Whether the actor works for the whole agency: its Office, its administrator, or the system itself. */
export function actsForOffice(actor: Actor): boolean {
	return actor.kind === 'system' || actor.kind === 'job' || (actor.kind === 'user' && (actor.role === 'office' || actor.role === 'admin'));
}
