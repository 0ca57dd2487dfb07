import * as v from 'valibot';

/** Raised when an older Khéo could no longer read what is written. */
export const backupFormat = 'kheo-backup/1';

/** The entry that ends an archive: without it the archive is not whole. */
export const manifestName = 'manifest.json';

const hex = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const name = v.pipe(v.string(), v.regex(/^[a-z_][A-Za-z0-9_]*$/u));

const tableSchema = v.object({
	schema: v.picklist(['public', 'auth', 'pgboss']),
	name,
	columns: v.array(v.pipe(v.string(), v.regex(/^[A-Za-z_][A-Za-z0-9_]*$/u))),
	rows: count,
	bytes: count,
	/** Of the rows in the order in which they stand in the archive. */
	sha256: hex,
	/** Of the rows in any order (`rowSum`): what was loaded is compared with it. */
	content: hex
});

export const manifestSchema = v.object({
	format: v.literal(backupFormat),
	id: v.pipe(v.string(), v.uuid()),
	madeAt: v.pipe(v.string(), v.isoTimestamp()),
	kheo: v.string(),
	postgres: v.string(),
	/** The steps that made the tables, in order: a restore makes the same tables before it loads them. */
	migrations: v.array(v.string()),
	tables: v.array(tableSchema),
	sequences: v.array(v.object({ name: v.string(), value: v.string() })),
	files: v.object({
		count,
		bytes: count,
		/** Of the lines `agency/sha256` in the order of the archive. */
		list: hex,
		/** Named by a row, yet missing on the disk or changed there: not in the archive. */
		damaged: v.array(v.object({ agencyId: v.string(), sha256: hex, why: v.picklist(['missing', 'changed']) }))
	}),
	/** By what the secrets are told that the installation had: see `secretMark`. They are never in the archive. */
	secrets: v.object({ KHEO_SECRET: v.string(), KHEO_MASTER_KEY: v.string() })
});

export type Manifest = v.InferOutput<typeof manifestSchema>;
export type TableRecord = v.InferOutput<typeof tableSchema>;

export function rowsOf({ tables }: Manifest): number {
	return tables.reduce((sum, { rows }) => sum + rows, 0);
}
