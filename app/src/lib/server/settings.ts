import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { StartRefusal } from './start-refusal.ts';

const checkout = fileURLToPath(new URL('../../../../', import.meta.url));
const databaseUrl = v.optional(v.pipe(v.string(), v.regex(/^postgres(ql)?:\/\//, 'postgres://…')));
const secret = v.optional(v.pipe(v.string(), v.minLength(32)));
const empty = (env: NodeJS.ProcessEnv) => Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));

const schema = v.object({
	KHEO_DATA: v.optional(v.string(), resolve(checkout, '.kheo')),
	KHEO_ORIGIN: v.optional(v.pipe(v.string(), v.url())),
	KHEO_SECRET: secret,
	KHEO_MASTER_KEY: secret,
	KHEO_MASTER_KEY_NEXT: secret,
	SMTP_URL: v.optional(v.pipe(v.string(), v.regex(/^smtps?:\/\/[^/]+\/?$/u, 'smtp://…'))),
	MAIL_FROM: v.optional(v.pipe(v.string(), v.trim(), v.email())),
	KHEO_CLAMD: v.optional(v.pipe(v.string(), v.regex(/^.+:\d{1,5}$/u, 'host:port'))),
	KHEO_ANCHOR_FOLDER: v.optional(v.pipe(v.string(), v.startsWith('/'))),
	KHEO_ANCHOR_MAIL: v.optional(v.pipe(v.string(), v.trim(), v.email())),
	OIDC_ISSUER: v.optional(v.pipe(v.string(), v.regex(/^https:\/\/|^http:\/\/(?:localhost|127\.0\.0\.1)[:/]/u, 'https://…'))),
	OIDC_CLIENT_ID: v.optional(v.string()),
	OIDC_LABEL: v.optional(v.pipe(v.string(), v.maxLength(60))),
	OIDC_SECOND_FACTOR: v.optional(v.picklist(['never', 'amr', 'always'], 'never | amr | always')),
	DATABASE_URL: databaseUrl,
	DATABASE_OWNER_URL: databaseUrl,
	DATABASE_AUTH_URL: databaseUrl,
	DATABASE_JOBS_URL: databaseUrl
});

export type Settings = {
	readonly dataFolder: string;
	readonly origin: string | null;
	/** Absent: the embedded Postgres, whose secrets are made on first start. */
	readonly external: {
		readonly ownerUrl: string;
		readonly appUrl: string;
		readonly authUrl: string;
		readonly jobsUrl: string;
		readonly secret: string;
		/** Wraps the keys of what the log says about people; lost, those names are lost. */
		readonly masterKey: string;
	} | null;
};

/** Read once at the start. With a database of one's own nothing is made up: a missing secret stops the start. */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
	const parsed = v.safeParse(schema, empty(env));
	if (!parsed.success) throw new StartRefusal('settings.unreadable', parsed.issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`).join('; '));
	const { KHEO_DATA, KHEO_ORIGIN, SMTP_URL, MAIL_FROM } = parsed.output;
	if (SMTP_URL !== undefined && MAIL_FROM === undefined) throw new StartRefusal('settings.unreadable', 'MAIL_FROM');
	if (parsed.output.OIDC_ISSUER !== undefined && parsed.output.OIDC_CLIENT_ID === undefined) throw new StartRefusal('settings.unreadable', 'OIDC_CLIENT_ID');
	return { dataFolder: resolve(KHEO_DATA), origin: KHEO_ORIGIN ?? null, external: externalOf(parsed.output) };
}

function externalOf(env: v.InferOutput<typeof schema>): Settings['external'] {
	const { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl, DATABASE_AUTH_URL: authUrl, DATABASE_JOBS_URL: jobsUrl } = env;
	const { KHEO_SECRET: secret, KHEO_MASTER_KEY: masterKey } = env;
	if (appUrl === undefined) return null;
	if (ownerUrl && authUrl && jobsUrl && secret && masterKey) return { appUrl, ownerUrl, authUrl, jobsUrl, secret, masterKey };
	const needed = ['DATABASE_OWNER_URL', 'DATABASE_AUTH_URL', 'DATABASE_JOBS_URL', 'KHEO_SECRET', 'KHEO_MASTER_KEY'] as const;
	throw new StartRefusal('settings.missing-secret', needed.filter((name) => !env[name]).join(', '));
}
