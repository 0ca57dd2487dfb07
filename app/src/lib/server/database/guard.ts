import { sql } from 'kysely';
import { StartRefusal } from '../start-refusal.ts';
import type { Db } from './schema.ts';

/** Refuses to serve as a role that row-level security does not bind: the wall between agencies would be paint. */
export async function refusePowerfulRole(db: Db): Promise<void> {
	const { rows } = await sql<{ role: string; unbound: boolean }>`
		select current_user as role, r.rolsuper or r.rolbypassrls
			or exists (select from pg_class c where c.relowner = r.oid and c.relnamespace = 'public'::regnamespace) as unbound
		from pg_roles r where r.rolname = current_user`.execute(db);
	const [self] = rows;
	if (!self || self.unbound) throw new StartRefusal('database.too-powerful', self?.role ?? '?');
}
