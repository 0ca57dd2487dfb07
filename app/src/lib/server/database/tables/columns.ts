import type { PlainDate } from '@kheo/core';
import type { ColumnType, Generated } from 'kysely';

/** Filled by the database from the transaction's tenant; an insert leaves it out. */
export type AgencyId = ColumnType<string, string | undefined, never>;
/** UUIDv7 made by the app, never changed. */
export type Id = ColumnType<string, string, never>;
/** Read as Date; written as Date, or left to the database's clock. */
export type CreatedAt = ColumnType<Date, Date | undefined, never>;
export type Day = PlainDate;
export type { Generated };
/** jsonb: read as T, written as its JSON text by `jsonOf`. */
export type Json<T> = ColumnType<T, string, string>;

/** Arrays would be taken for Postgres arrays by the driver, so jsonb is always written as text. */
export function jsonOf(value: unknown): string {
	return JSON.stringify(value);
}
