import * as v from 'valibot';

export type ZaloSettings = {
	readonly appId: string;
	readonly appSecret: string;
	/** Of the message that Zalo has approved; its fields stand in docs/operations.md. */
	readonly templateId: string;
	readonly tokenUrl: string;
	readonly messageUrl: string;
};

export type SmsSettings = { readonly apiKey: string; readonly secretKey: string; readonly brandName: string; readonly url: string };

const filled = v.pipe(v.string(), v.trim(), v.nonEmpty());
const zalo = v.object({
	ZALO_APP_ID: filled,
	ZALO_APP_SECRET: filled,
	ZALO_TEMPLATE_ID: filled,
	ZALO_OAUTH_URL: v.optional(v.pipe(v.string(), v.url()), 'https://oauth.zaloapp.com'),
	ZALO_API_URL: v.optional(v.pipe(v.string(), v.url()), 'https://business.openapi.zalo.me')
});
const sms = v.object({
	SMS_API_KEY: filled,
	SMS_SECRET_KEY: filled,
	SMS_BRANDNAME: filled,
	SMS_URL: v.optional(v.pipe(v.string(), v.url()), 'https://rest.esms.vn')
});

/** The Zalo app of this installation, or null while none is set. */
export function zaloSettings(env: NodeJS.ProcessEnv = process.env): ZaloSettings | null {
	const { success, output } = v.safeParse(zalo, env);
	if (!success) return null;
	const { ZALO_APP_ID: appId, ZALO_APP_SECRET: appSecret, ZALO_TEMPLATE_ID: templateId, ZALO_OAUTH_URL, ZALO_API_URL } = output;
	return { appId, appSecret, templateId, tokenUrl: `${ZALO_OAUTH_URL}/v4/oa/access_token`, messageUrl: `${ZALO_API_URL}/message/template` };
}

/** The SMS service of this installation, or null while none is set. */
export function smsSettings(env: NodeJS.ProcessEnv = process.env): SmsSettings | null {
	const { success, output } = v.safeParse(sms, env);
	if (!success) return null;
	const { SMS_API_KEY: apiKey, SMS_SECRET_KEY: secretKey, SMS_BRANDNAME: brandName, SMS_URL } = output;
	return { apiKey, secretKey, brandName, url: `${SMS_URL}/MainService.svc/json/SendMultipleMessage_V4_post_json/` };
}
