import type { ZaloApp } from './messaging-settings.ts';
import { post } from './post.ts';

export type ZaloTokens = { readonly access: string; readonly refresh: string; readonly seconds: number };
/** `refused`: Zalo does not know the refresh token any more, and the Official Account has to grant another one. */
export type Refreshed = ZaloTokens | { readonly refused: string } | { readonly lost: string };

/** A refresh token is good for one use: the answer holds the next one, which has to be kept. */
export async function refreshZaloToken(refreshToken: string, { appId, appSecret, tokenUrl }: ZaloApp): Promise<Refreshed> {
	const body = new URLSearchParams({ refresh_token: refreshToken, app_id: appId, grant_type: 'refresh_token' });
	const posted = await post(tokenUrl, { secret_key: appSecret }, body);
	if ('lost' in posted) return { lost: posted.fault };
	const { access_token: access, refresh_token: refresh, expires_in: seconds, error, error_name: name } = posted.answer;
	if (typeof access === 'string' && typeof refresh === 'string') return { access, refresh, seconds: Number(seconds) || 3600 };
	return { refused: `Zalo ${String(error)}: ${String(name ?? '')}`.slice(0, 300) };
}
