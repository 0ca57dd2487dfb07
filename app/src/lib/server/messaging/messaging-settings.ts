import * as v from 'valibot';

/** The Zalo app of this installation, with which an agency's Official Account is spoken for. */
export type ZaloApp = {
	readonly appId: string;
	readonly appSecret: string;
	readonly tokenUrl: string;
	readonly articlesUrl: string;
	readonly accountUrl: string;
};
export type ZaloSettings = ZaloApp & {
	/** Of the message that Zalo has approved; its fields stand in docs/operations.md. */
	readonly templateId: string;
	readonly messageUrl: string;
};

export type SmsSettings = { readonly apiKey: string; readonly secretKey: string; readonly brandName: string; readonly url: string };

const filled = v.pipe(v.string(), v.trim(), v.nonEmpty());
const address = (usual: string) => v.optional(v.pipe(v.string(), v.url()), usual);
const app = v.object({
	ZALO_APP_ID: filled,
	ZALO_APP_SECRET: filled,
	ZALO_OAUTH_URL: address('https://oauth.zaloapp.com'),
	ZALO_OPENAPI_URL: address('https://openapi.zalo.me')
});
const zalo = v.object({ ZALO_TEMPLATE_ID: filled, ZALO_API_URL: address('https://business.openapi.zalo.me') });
const sms = v.object({
	SMS_API_KEY: filled,
	SMS_SECRET_KEY: filled,
	SMS_BRANDNAME: filled,
	SMS_URL: v.optional(v.pipe(v.string(), v.url()), 'https://rest.esms.vn')
});

/** The Zalo app of this installation, or null while none is set. */
export function zaloApp(env: NodeJS.ProcessEnv = process.env): ZaloApp | null {
	const { success, output } = v.safeParse(app, env);
	if (!success) return null;
	const { ZALO_APP_ID: appId, ZALO_APP_SECRET: appSecret, ZALO_OAUTH_URL, ZALO_OPENAPI_URL: api } = output;
	return { appId, appSecret, tokenUrl: `${ZALO_OAUTH_URL}/v4/oa/access_token`, articlesUrl: `${api}/v2.0/article`, accountUrl: `${api}/v2.0/oa/getoa` };
}

/** The app with the template of its messages, or null while either is not set. */
export function zaloSettings(env: NodeJS.ProcessEnv = process.env): ZaloSettings | null {
	const { success, output } = v.safeParse(zalo, env);
	const known = zaloApp(env);
	if (!success || known === null) return null;
	return { ...known, templateId: output.ZALO_TEMPLATE_ID, messageUrl: `${output.ZALO_API_URL}/message/template` };
}

/** Where the Graph API of Facebook is spoken to; the version is pinned, since calls without one fall to the oldest. */
export function facebookUrl(env: NodeJS.ProcessEnv = process.env): string {
	return env['FACEBOOK_API_URL'] || 'https://graph.facebook.com/v25.0';
}

/** The SMS service of this installation, or null while none is set. */
export function smsSettings(env: NodeJS.ProcessEnv = process.env): SmsSettings | null {
	const { success, output } = v.safeParse(sms, env);
	if (!success) return null;
	const { SMS_API_KEY: apiKey, SMS_SECRET_KEY: secretKey, SMS_BRANDNAME: brandName, SMS_URL } = output;
	return { apiKey, secretKey, brandName, url: `${SMS_URL}/MainService.svc/json/SendMultipleMessage_V4_post_json/` };
}
