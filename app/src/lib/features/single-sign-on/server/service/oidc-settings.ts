import * as v from 'valibot';

/** `never`: a code is asked for here all the same; `amr`: unless the provider says that it asked for a second factor; `always`: it is known to ask. */
export type SecondFactor = 'never' | 'amr' | 'always';

export type OidcSettings = {
	readonly issuer: string;
	readonly clientId: string;
	/** Null for a client that has none and relies on PKCE. */
	readonly clientSecret: string | null;
	/** What the button at the door says. */
	readonly label: string;
	readonly secondFactor: SecondFactor;
};

const schema = v.object({
	OIDC_ISSUER: v.pipe(v.string(), v.url()),
	OIDC_CLIENT_ID: v.pipe(v.string(), v.nonEmpty()),
	OIDC_CLIENT_SECRET: v.optional(v.string(), ''),
	OIDC_LABEL: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(60)), ''),
	OIDC_SECOND_FACTOR: v.optional(v.picklist(['never', 'amr', 'always']), 'amr')
});

/** The sign-on provider of this installation, or null while none is set; the start has refused what is wrong. */
export function oidcSettings(env: NodeJS.ProcessEnv = process.env): OidcSettings | null {
	const parsed = v.safeParse(schema, env);
	if (!parsed.success) return null;
	const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_LABEL, OIDC_SECOND_FACTOR } = parsed.output;
	const label = OIDC_LABEL === '' ? new URL(OIDC_ISSUER).hostname : OIDC_LABEL;
	return { issuer: OIDC_ISSUER, clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET || null, label, secondFactor: OIDC_SECOND_FACTOR };
}
