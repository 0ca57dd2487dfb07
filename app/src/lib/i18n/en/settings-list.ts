import type { Translation } from '../catalogue.ts';
import type { settingWords as vi } from '../vi/settings-list.ts';

export const settingWords = {
	title: 'Settings',
	columns: { name: 'variable', absent: 'when absent', means: 'meaning' },
	forms: {
		postgres: 'an address postgres://user:password@host/name',
		secret: 'at least 32 random characters',
		url: 'an http:// or https:// address',
		https: 'an address https://host with nothing after the host',
		smtp: 'an address smtp://user:password@host:587 or smtps://…:465',
		mail: 'one mail address',
		'host-port': 'host:port',
		folder: 'the absolute path of a folder',
		file: 'a path',
		number: 'a whole number',
		level: 'debug, info, warn, error or silent',
		log: 'json or text',
		issuer: 'an address https:// (http:// on this machine alone)',
		factor: 'never, amr or always',
		sampler: 'always_on, always_off, traceidratio, or one of these with parentbased_ before it',
		share: 'a number from 0 to 1, such as 0.1',
		count: 'a positive whole number',
		text: 'a value that is not empty'
	},
	groups: {
		ground: 'Ground',
		'sign-on': 'Single sign-on',
		database: 'A database of your own',
		files: 'S3 store of files',
		mail: 'Mail',
		watch: 'Watching',
		backup: 'Backup',
		control: 'Controlling the log',
		signing: 'Signatures',
		messaging: 'Zalo, SMS, Facebook',
		api: 'API and webhooks',
		training: 'Training'
	},
	of: {
		KHEO_DATA: {
			absent: '`.kheo/` in the checkout; of a package: `.kheo/` in the home folder',
			means: 'folder of the embedded database, files, first accounts and generated secrets (mode 0700)'
		},
		KHEO_ORIGIN: {
			absent: 'the address served on',
			means: 'behind a proxy: the address people type, e.g. `https://kheo.example.gov.vn`; forms from another origin are refused'
		},
		KHEO_SECRET: {
			absent: 'made on first start (embedded database only)',
			means: 'signs sessions and forms. Keep it: another value signs everybody out, and PINs and one-time codes given before open nothing any more'
		},
		KHEO_MASTER_KEY: {
			absent: 'made on first start (embedded database only)',
			means:
				'wraps the keys of what the log says about people. Keep a copy apart from the database and its backups: lost, those names are lost; beside them, erasure protects nothing'
		},
		KHEO_MASTER_KEY_NEXT: { absent: 'unset', means: 'only while the master key is changed with a database of your own: the new one' },
		KHEO_CLAMD: {
			absent: 'evidence is not scanned for viruses, and says so',
			means: 'a clamd that listens on TCP (INSTREAM); waiting files are looked at every two minutes. Its `StreamMaxLength` should be 50M or more'
		},
		OIDC_ISSUER: {
			absent: 'no single sign-on',
			means:
				'an OpenID provider (https; http on this machine alone), registered with the addresses `<KHEO_ORIGIN>/sign-in/sso/callback` and, for signing out, `<KHEO_ORIGIN>/`'
		},
		OIDC_CLIENT_ID: { absent: 'needed with `OIDC_ISSUER`', means: 'the name of Khéo at that provider' },
		OIDC_CLIENT_SECRET: { absent: 'PKCE alone', means: 'its secret there' },
		OIDC_LABEL: { absent: 'the provider’s host', means: 'what the button at the door says' },
		OIDC_SECOND_FACTOR: {
			absent: '`amr`',
			means: 'whether signing on stands for the second factor: `amr`, where the provider says it asked for one; `always`; `never`'
		},
		DATABASE_URL: { absent: 'the embedded Postgres', means: 'the role that serves, `kheo_app`: not a superuser, no BYPASSRLS; the start refuses those' },
		DATABASE_OWNER_URL: { absent: 'needed with `DATABASE_URL`', means: '`kheo_owner`: owns the tables, migrates' },
		DATABASE_AUTH_URL: { absent: 'needed with `DATABASE_URL`', means: '`kheo_auth`: accounts and sessions, its own schema' },
		DATABASE_JOBS_URL: { absent: 'needed with `DATABASE_URL`', means: '`kheo_jobs`: the queue, its own schema. A direct connection, not through a pooler' },
		S3_ENDPOINT: { absent: 'files on the disk', means: '`https://host[:port]` of the store; buckets are addressed by path' },
		S3_BUCKET: { absent: 'needed with `S3_ENDPOINT`', means: 'the bucket, which must exist' },
		S3_ACCESS_KEY_ID: { absent: 'needed with `S3_ENDPOINT`', means: 'may get, put, delete and list under the prefix' },
		S3_SECRET_ACCESS_KEY: { absent: 'needed with `S3_ENDPOINT`', means: 'the secret of that key' },
		S3_REGION: { absent: '`us-east-1`', means: 'the region of the bucket' },
		S3_PREFIX: { absent: 'none', means: 'a folder in a bucket that holds other things too' },
		SMTP_URL: { absent: 'letters cannot be sent', means: 'the mail server, raised to TLS when offered; issued papers and reminders go out through it' },
		MAIL_FROM: { absent: 'needed with `SMTP_URL`', means: 'the address that letters come from and that answers go to' },
		KHEO_LOG_LEVEL: { absent: '`info`', means: 'from which level the server logs: `debug`, `info`, `warn`, `error`, `silent`' },
		KHEO_LOG: { absent: '`text` on a developer’s terminal, `json` otherwise', means: 'lines of JSON, or words to read' },
		KHEO_METRICS_TOKEN: {
			absent: 'only programs of this machine that come by no proxy read them',
			means: 'what Prometheus sends (`Authorization: Bearer …`) to read `/metrics`'
		},
		OTEL_EXPORTER_OTLP_ENDPOINT: {
			absent: 'no tracing, and nothing is loaded for it',
			means: 'base address of a collector of OpenTelemetry (OTLP by HTTP, JSON), such as `http://127.0.0.1:4318`; traces go to `/v1/traces` there'
		},
		OTEL_EXPORTER_OTLP_HEADERS: { absent: 'none', means: 'headers sent to the collector, `name=value` with commas between, such as a token' },
		OTEL_SERVICE_NAME: { absent: '`kheo`', means: 'the name that traces bear, where one collector takes those of several installations' },
		OTEL_TRACES_SAMPLER: {
			absent: '`parentbased_always_on`: all are kept',
			means: 'which traces are kept: `always_on`, `always_off`, `traceidratio`; with `parentbased_` before it, as the proxy chose where it did'
		},
		OTEL_TRACES_SAMPLER_ARG: { absent: '1', means: 'the share that `traceidratio` keeps, from 0 to 1' },
		KHEO_BACKUP: { absent: 'no nightly backup, and the page Backups says so', means: 'folder for them, on another disk; 7 days, 4 weeks, 12 months are kept' },
		KHEO_BACKUP_RECIPIENT: { absent: 'not encrypted', means: 'public key from `kheo backup --new-key FILE`' },
		KHEO_BACKUP_IDENTITY: {
			absent: 'the drill of an encrypted backup fails and raises the alarm',
			means: 'file of that key, for the weekly drill. Whoever holds it on this machine can read the backups: keep it off the backup disk'
		},
		KHEO_ALARM_MAIL: { absent: 'told on the pages alone', means: 'where the daily letter goes while something is wrong (needs `SMTP_URL`)' },
		KHEO_ANCHOR_FOLDER: { absent: 'unset', means: 'a folder outside the installation for the daily anchors of the log' },
		KHEO_ANCHOR_MAIL: { absent: 'unset', means: 'address that the daily anchors are mailed to' },
		KHEO_TRUST: { absent: 'none', means: 'a PEM file of root certificates: a signature whose chain ends in one of them is said to be of a trusted root' },
		KHEO_SIGN_P12: {
			absent: 'no button “Ký số của cơ quan”',
			means: 'the agency’s certificate with its key (PKCS#12), readable by the server’s account alone'
		},
		KHEO_SIGN_PASSWORD_FILE: { absent: 'empty password', means: 'a file with the password of that file (better)' },
		KHEO_SIGN_PASSWORD: { absent: 'empty password', means: 'that password as it is' },
		KHEO_SIGN_AGENCY: {
			absent: 'needed where there are several agencies',
			means: 'address of the one agency the certificate belongs to; no other one signs with it'
		},
		KHEO_SIGN_SEAL: { absent: 'no image', means: 'the seal, red, as a PNG with a clear ground; 36 mm across beside the signature' },
		KHEO_SIGN_TSA: { absent: 'the server’s clock', means: 'a time stamping service (RFC 3161): signatures are then B-T instead of B-B' },
		ZALO_APP_ID: {
			absent: 'no Zalo',
			means: 'the app registered with Zalo for Developers; each agency’s Office enters its refresh token under Nhắc việc, Cài đặt'
		},
		ZALO_APP_SECRET: { absent: 'no Zalo', means: 'the secret of that app' },
		ZALO_TEMPLATE_ID: {
			absent: 'no messages by Zalo; articles go without',
			means: 'the ZNS template that Zalo has approved; its fields: `customer_name` (30 characters), `count`, `content` (200), `agency` (200)'
		},
		SMS_API_KEY: { absent: 'no SMS', means: 'the account at eSMS (customer care messages). The text has to be registered there' },
		SMS_SECRET_KEY: { absent: 'no SMS', means: 'the secret of that account' },
		SMS_BRANDNAME: { absent: 'no SMS', means: 'the registered brand name' },
		ZALO_OAUTH_URL: { absent: 'Zalo’s own', means: 'another address that speaks the same, such as a gateway of the province' },
		ZALO_API_URL: { absent: 'Zalo’s own', means: 'the same for ZNS messages' },
		ZALO_OPENAPI_URL: { absent: 'Zalo’s own', means: 'the same for articles' },
		SMS_URL: { absent: 'eSMS’ own', means: 'another address that speaks the same' },
		FACEBOOK_API_URL: { absent: '`https://graph.facebook.com/v25.0`', means: 'another address that speaks the same' },
		KHEO_API_RATE: { absent: '600', means: 'calls a minute that one API token (or one address without one) is answered, counted by all processes together' },
		KHEO_OUTGOING_HOSTS: {
			absent: 'none',
			means: 'hosts, comma-separated, with or without `:port`, that webhooks and packages may be sent to though they are machines inside, or by http'
		},
		KHEO_CLOCK_SHIFT: { absent: '0', means: 'milliseconds by which the clock that people see is moved, for training. The audit log keeps the machine’s time' }
	} as Readonly<Record<string, { readonly absent: string; readonly means: string }>>
} satisfies Translation<typeof vi>;
