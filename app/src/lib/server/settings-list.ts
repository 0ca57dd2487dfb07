import * as v from 'valibot';

/** What a value looks like; `forms` in the words of settings says it to whoever has to mend one. */
export type Form =
	| 'postgres'
	| 'secret'
	| 'url'
	| 'https'
	| 'smtp'
	| 'mail'
	| 'host-port'
	| 'folder'
	| 'file'
	| 'number'
	| 'level'
	| 'log'
	| 'issuer'
	| 'factor'
	| 'count'
	| 'sampler'
	| 'share'
	| 'text';
export type Group = 'ground' | 'sign-on' | 'database' | 'mail' | 'watch' | 'backup' | 'control' | 'signing' | 'files' | 'messaging' | 'api' | 'training';
export type Setting = { readonly name: string; readonly group: Group; readonly form: Form; /** Its value never goes on a screen. */ readonly isSecret?: true };

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());

const formSchemas: Readonly<Record<Form, v.GenericSchema<string, string>>> = {
	postgres: v.pipe(v.string(), v.regex(/^postgres(ql)?:\/\//), v.url()),
	secret: v.pipe(v.string(), v.minLength(32)),
	url: v.pipe(v.string(), v.url(), v.regex(/^https?:\/\//)),
	https: v.pipe(v.string(), v.url(), v.regex(/^https?:\/\/[^/]+\/?$/)),
	smtp: v.pipe(v.string(), v.regex(/^smtps?:\/\/[^/]+\/?$/u), v.url()),
	mail: v.pipe(v.string(), v.trim(), v.email()),
	'host-port': v.pipe(v.string(), v.regex(/^.+:\d{1,5}$/u)),
	folder: v.pipe(v.string(), v.startsWith('/')),
	file: text,
	number: v.pipe(v.string(), v.regex(/^-?\d+$/)),
	level: v.picklist(['debug', 'info', 'warn', 'error', 'silent']) as v.GenericSchema<string, string>,
	log: v.picklist(['json', 'text']) as v.GenericSchema<string, string>,
	issuer: v.pipe(v.string(), v.regex(/^https:\/\/|^http:\/\/(?:localhost|127\.0\.0\.1)[:/]/u), v.url()),
	factor: v.picklist(['never', 'amr', 'always']) as v.GenericSchema<string, string>,
	count: v.pipe(v.string(), v.regex(/^[1-9]\d*$/)),
	sampler: v.pipe(v.string(), v.regex(/^(?:parentbased_)?(?:always_on|always_off|traceidratio)$/)),
	share: v.pipe(v.string(), v.regex(/^(?:0(?:\.\d+)?|1(?:\.0+)?)$/)),
	text
};

/** Every variable that Khéo reads, in the order in which it is explained. A test holds the list, the sources and docs/operations together. */
export const settingsList: readonly Setting[] = [
	{ name: 'KHEO_DATA', group: 'ground', form: 'file' },
	{ name: 'KHEO_ORIGIN', group: 'ground', form: 'https' },
	{ name: 'KHEO_SECRET', group: 'ground', form: 'secret', isSecret: true },
	{ name: 'KHEO_MASTER_KEY', group: 'ground', form: 'secret', isSecret: true },
	{ name: 'KHEO_MASTER_KEY_NEXT', group: 'ground', form: 'secret', isSecret: true },
	{ name: 'KHEO_CLAMD', group: 'ground', form: 'host-port' },
	{ name: 'OIDC_ISSUER', group: 'sign-on', form: 'issuer' },
	{ name: 'OIDC_CLIENT_ID', group: 'sign-on', form: 'text' },
	{ name: 'OIDC_CLIENT_SECRET', group: 'sign-on', form: 'text', isSecret: true },
	{ name: 'OIDC_LABEL', group: 'sign-on', form: 'text' },
	{ name: 'OIDC_SECOND_FACTOR', group: 'sign-on', form: 'factor' },
	{ name: 'DATABASE_URL', group: 'database', form: 'postgres', isSecret: true },
	{ name: 'DATABASE_OWNER_URL', group: 'database', form: 'postgres', isSecret: true },
	{ name: 'DATABASE_AUTH_URL', group: 'database', form: 'postgres', isSecret: true },
	{ name: 'DATABASE_JOBS_URL', group: 'database', form: 'postgres', isSecret: true },
	{ name: 'S3_ENDPOINT', group: 'files', form: 'url' },
	{ name: 'S3_BUCKET', group: 'files', form: 'text' },
	{ name: 'S3_ACCESS_KEY_ID', group: 'files', form: 'text' },
	{ name: 'S3_SECRET_ACCESS_KEY', group: 'files', form: 'text', isSecret: true },
	{ name: 'S3_REGION', group: 'files', form: 'text' },
	{ name: 'S3_PREFIX', group: 'files', form: 'text' },
	{ name: 'SMTP_URL', group: 'mail', form: 'smtp', isSecret: true },
	{ name: 'MAIL_FROM', group: 'mail', form: 'mail' },
	{ name: 'KHEO_LOG_LEVEL', group: 'watch', form: 'level' },
	{ name: 'KHEO_LOG', group: 'watch', form: 'log' },
	{ name: 'KHEO_METRICS_TOKEN', group: 'watch', form: 'secret', isSecret: true },
	{ name: 'OTEL_EXPORTER_OTLP_ENDPOINT', group: 'watch', form: 'url' },
	{ name: 'OTEL_EXPORTER_OTLP_HEADERS', group: 'watch', form: 'text', isSecret: true },
	{ name: 'OTEL_SERVICE_NAME', group: 'watch', form: 'text' },
	{ name: 'OTEL_TRACES_SAMPLER', group: 'watch', form: 'sampler' },
	{ name: 'OTEL_TRACES_SAMPLER_ARG', group: 'watch', form: 'share' },
	{ name: 'KHEO_BACKUP', group: 'backup', form: 'folder' },
	{ name: 'KHEO_BACKUP_RECIPIENT', group: 'backup', form: 'text' },
	{ name: 'KHEO_BACKUP_IDENTITY', group: 'backup', form: 'file' },
	{ name: 'KHEO_ALARM_MAIL', group: 'backup', form: 'mail' },
	{ name: 'KHEO_ANCHOR_FOLDER', group: 'control', form: 'folder' },
	{ name: 'KHEO_ANCHOR_MAIL', group: 'control', form: 'mail' },
	{ name: 'KHEO_TRUST', group: 'signing', form: 'file' },
	{ name: 'KHEO_SIGN_P12', group: 'signing', form: 'file' },
	{ name: 'KHEO_SIGN_PASSWORD_FILE', group: 'signing', form: 'file' },
	{ name: 'KHEO_SIGN_PASSWORD', group: 'signing', form: 'text', isSecret: true },
	{ name: 'KHEO_SIGN_AGENCY', group: 'signing', form: 'text' },
	{ name: 'KHEO_SIGN_SEAL', group: 'signing', form: 'file' },
	{ name: 'KHEO_SIGN_TSA', group: 'signing', form: 'url' },
	{ name: 'ZALO_APP_ID', group: 'messaging', form: 'text' },
	{ name: 'ZALO_APP_SECRET', group: 'messaging', form: 'text', isSecret: true },
	{ name: 'ZALO_TEMPLATE_ID', group: 'messaging', form: 'text' },
	{ name: 'SMS_API_KEY', group: 'messaging', form: 'text', isSecret: true },
	{ name: 'SMS_SECRET_KEY', group: 'messaging', form: 'text', isSecret: true },
	{ name: 'SMS_BRANDNAME', group: 'messaging', form: 'text' },
	{ name: 'ZALO_OAUTH_URL', group: 'messaging', form: 'url' },
	{ name: 'ZALO_API_URL', group: 'messaging', form: 'url' },
	{ name: 'ZALO_OPENAPI_URL', group: 'messaging', form: 'url' },
	{ name: 'SMS_URL', group: 'messaging', form: 'url' },
	{ name: 'FACEBOOK_API_URL', group: 'messaging', form: 'url' },
	{ name: 'KHEO_API_RATE', group: 'api', form: 'count' },
	{ name: 'KHEO_OUTGOING_HOSTS', group: 'api', form: 'text' },
	{ name: 'KHEO_CLOCK_SHIFT', group: 'training', form: 'number' }
];

/** What one process of Khéo leaves for another; nobody sets these. */
export const passedOn: readonly string[] = ['KHEO_SCHEMA', 'KHEO_SAMPLE', 'KHEO_CLOCK_FILE', 'KHEO_PACKAGE_KEY', 'KHEO_PROCESS_ROLE', 'KHEO_ENV', 'KHEO_SERVE'];

/** The settings whose value cannot be read; an empty one counts as absent. */
export function unreadableSettings(env: NodeJS.ProcessEnv): Setting[] {
	return settingsList.filter(({ name, form }) => env[name] && !v.safeParse(formSchemas[form], env[name]).success);
}
