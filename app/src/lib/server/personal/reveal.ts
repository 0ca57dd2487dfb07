import type { Locale } from '../../i18n/catalogue.ts';
import { audit as en } from '../../i18n/en/audit.ts';
import { audit as vi } from '../../i18n/vi/audit.ts';
import type { ReadTx } from '../database/schema.ts';
import { contextOf } from '../database/transaction.ts';
import { unwrapped } from './personal-key.ts';
import { openSealed, sealedValue, type SealedValue } from './sealed-values.ts';

/**
 * The same value with everything sealed in it opened, for someone who may read it. Where the key was destroyed, or is not of this installation, words
 * stand in its place. Whether a key still lives is asked each time, so that an erasure shows at once.
 */
export async function reveal<T>(tx: ReadTx, value: T): Promise<T> {
	const ids = new Set(sealedIn(value).map(({ keyId }) => keyId));
	if (ids.size === 0) return value;
	const { agencyId, locale } = contextOf(tx);
	const secrets = await secretsOf(tx, agencyId, [...ids]);
	return opened(value, (sealed) => shown(sealed, secrets.get(sealed.keyId), locale)) as T;
}

/** The same value with words in the place of everything sealed in it: that it is personal data, or that it was erased. For who may see that it is there. */
export async function coverSealed<T>(tx: ReadTx, value: T): Promise<T> {
	const ids = new Set(sealedIn(value).map(({ keyId }) => keyId));
	if (ids.size === 0) return value;
	const { locale } = contextOf(tx);
	const words = locale === 'en' ? en : vi;
	const living = new Set(
		(
			await tx
				.selectFrom('personal_keys')
				.select('id')
				.where('id', 'in', [...ids])
				.where('wrapped', 'is not', null)
				.execute()
		).map(({ id }) => id)
	);
	return opened(value, ({ keyId }) => (living.has(keyId) ? words.sealed : words.erased)) as T;
}

type Secret = Uint8Array | 'erased' | null;

async function secretsOf(tx: ReadTx, agencyId: string, ids: string[]): Promise<ReadonlyMap<string, Secret>> {
	const rows = await tx.selectFrom('personal_keys').select(['id', 'whose', 'wrapped']).where('id', 'in', ids).execute();
	return new Map(rows.map(({ id, whose, wrapped }) => [id, wrapped === null ? 'erased' : unwrapped(agencyId, { id, whose, wrapped })]));
}

function shown(sealed: SealedValue, secret: Secret | undefined, locale: Locale): unknown {
	const words = locale === 'en' ? en : vi;
	if (secret === 'erased') return words.erased;
	const found = secret ? openSealed(secret, sealed) : null;
	return found ? found.value : words.unreadable;
}

function sealedIn(value: unknown): SealedValue[] {
	const sealed = sealedValue(value);
	if (sealed) return [sealed];
	return isBranch(value) ? Object.values(value).flatMap(sealedIn) : [];
}

function opened(value: unknown, open: (sealed: SealedValue) => unknown): unknown {
	const sealed = sealedValue(value);
	if (sealed) return open(sealed);
	if (Array.isArray(value)) return value.map((one) => opened(one, open));
	return isBranch(value) ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, opened(one, open)])) : value;
}

function isBranch(value: unknown): value is object {
	return typeof value === 'object' && value !== null && !(value instanceof Date);
}
