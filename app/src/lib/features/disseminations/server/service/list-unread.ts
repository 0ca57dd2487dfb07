import type { ReadTx } from '#lib/server/database/schema.ts';
import type { Dissemination, DisseminationPart } from '../../dissemination.ts';
import { listDisseminations } from '../queries.ts';

/** Of one unit: who signs in and has not read, and whether somebody without an account has not, or nobody is listed yet. */
export type Unread = {
	readonly dissemination: Pick<Dissemination, 'id' | 'title' | 'due' | 'openedOn'>;
	readonly unit: DisseminationPart['unit'];
	readonly readers: readonly string[];
	readonly others: boolean;
};

export async function listUnread(tx: ReadTx): Promise<Unread[]> {
	return (await listDisseminations(tx, {})).flatMap(({ id, title, due, openedOn, parts }) =>
		parts.flatMap(({ unit, people }) => {
			const unread = people.filter(({ readOn }) => readOn === null);
			const readers = unread.flatMap(({ userId }) => userId ?? []);
			const others = people.length === 0 || unread.length > readers.length;
			return readers.length > 0 || others ? [{ dissemination: { id, title, due, openedOn }, unit, readers, others }] : [];
		})
	);
}
