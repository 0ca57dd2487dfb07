import * as v from 'valibot';

export type MailSettings = {
	readonly host: string;
	readonly port: number;
	/** TLS from the first byte; else the connection is raised to TLS when the server offers it. */
	readonly secure: boolean;
	readonly auth: { readonly user: string; readonly pass: string } | null;
	/** The address that letters come from and that answers go to. */
	readonly from: string;
};

const schema = v.object({
	SMTP_URL: v.pipe(v.string(), v.regex(/^smtps?:\/\/[^/]+\/?$/u)),
	MAIL_FROM: v.pipe(v.string(), v.trim(), v.email())
});

/** The mail server of this installation, or null while none is set (SMTP_URL, MAIL_FROM). */
export function mailSettings(env: NodeJS.ProcessEnv = process.env): MailSettings | null {
	const parsed = v.safeParse(schema, env);
	if (!parsed.success) return null;
	const { protocol, hostname, port, username, password } = new URL(parsed.output.SMTP_URL);
	const secure = protocol === 'smtps:';
	const auth = username === '' ? null : { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
	return { host: hostname, port: port === '' ? (secure ? 465 : 587) : Number(port), secure, auth, from: parsed.output.MAIL_FROM };
}
