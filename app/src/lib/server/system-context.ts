import { dayIn } from './clock.ts';
import type { Context } from './context.ts';
import { newId } from './database/new-id.ts';
import type { Db } from './database/schema.ts';

/** The context of the system's own work in an agency, by the machine's clock: neither the log nor what is kept for days knows of training time. */
export function systemContext(db: Db, agencyId: string, now = new Date()): Context {
	return { agencyId, actor: { kind: 'system' }, db, today: dayIn(now), now, locale: 'vi', requestId: newId() };
}
