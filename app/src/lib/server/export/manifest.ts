import * as v from 'valibot';

/** Raised when an older Khéo could no longer read what is written. */
export const exportFormat = 'kheo-export/1';
export const manifestName = 'manifest.json';

const hex = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u));
const uuid = v.pipe(v.string(), v.uuid());
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const name = v.pipe(v.string(), v.regex(/^[a-z_][a-z0-9_]*$/u));

export const manifestSchema = v.object({
	format: v.literal(exportFormat),
	kheo: v.string(),
	madeAt: v.pipe(v.string(), v.isoTimestamp()),
	agency: v.object({ id: uuid, slug: v.string(), name: v.string() }),
	/** The steps that made the tables: what is imported must have been made by exactly these. */
	migrations: v.array(v.string()),
	/** `tables/NAME.jsonl`: a row a line, as a JSON object of its columns. */
	tables: v.array(v.object({ name, columns: v.array(v.object({ name, type: v.string() })), rows: count, sha256: hex })),
	/** Who may sign in, without passwords. */
	accounts: v.array(v.object({ id: v.string(), username: v.string(), name: v.string() })),
	/** Every file under `files/`, by its SHA-256; `missing`: damaged or gone before. */
	files: v.object({ sha256: v.array(hex), missing: v.array(hex) }),
	/** By what the key of this export is told; the key itself stands nowhere here. */
	keyMark: v.string()
});

export type ExportManifest = v.InferOutput<typeof manifestSchema>;
export type ExportedTable = ExportManifest['tables'][number];
