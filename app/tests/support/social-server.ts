import { createServer, type IncomingMessage } from 'node:http';
import { listening } from './listening.ts';

type Json = Readonly<Record<string, unknown>>;
/** `after`: what was asked is done, and the line breaks before the answer, or no answer comes. */
type Said = { readonly status?: number; readonly body: Json } | 'hang-up-after' | 'silent-after';
type Asked = { readonly method: string; readonly url: URL; readonly headers: IncomingMessage['headers']; readonly body: string };

export const pageId = '546349135390552';
export const pageToken = 'page-token-0';

/**
 * Answers as the documents of Facebook's Graph API (page feed and photos) and of Zalo's articles say: a wrong token is 190, the same words twice in a row are
 * 506, an article is made after it was taken. `say` overrides the next answer; `posts` is what can be seen there.
 */
export async function socialServer() {
	const state = { posts: [] as string[], token: pageToken, zalo: 'access-token-1', refresh: 'refresh-token-0-of-the-account', verified: true, turn: 0 };
	const asked: Asked[] = [];
	const said: Said[] = [];
	const server = createServer((request, response) => {
		const parts: Buffer[] = [];
		request.on('data', (part: Buffer) => parts.push(part));
		request.on('end', () => {
			const one = {
				method: request.method ?? '',
				url: new URL(request.url ?? '', 'http://there'),
				headers: request.headers,
				body: Buffer.concat(parts).toString()
			};
			asked.push(one);
			const override = said.shift();
			const usual = typeof override === 'object' ? override : answerTo(one, state);
			if (override === 'silent-after') return;
			if (override === 'hang-up-after') return void request.socket.destroy();
			response.statusCode = usual.status ?? 200;
			response.setHeader('content-type', 'application/json');
			return void response.end(JSON.stringify(usual.body));
		});
	});
	const { address, [Symbol.asyncDispose]: close } = await listening(server);
	return {
		url: address,
		asked,
		state,
		say: (answer: Said) => void said.push(answer),
		[Symbol.asyncDispose]: close
	};
}

export const graphError = (code: number, message: string): Said => ({
	status: 400,
	body: { error: { message, type: 'OAuthException', code, fbtrace_id: 'x' } }
});

type State = { readonly posts: string[]; token: string; zalo: string; refresh: string; verified: boolean; turn: number };
type Answer = { readonly status?: number; readonly body: Json };

function answerTo(asked: Asked, state: State): Answer {
	const { pathname } = asked.url;
	if (pathname.startsWith('/v2.0/') || pathname === '/v4/oa/access_token') return zalo(asked, state);
	const form = asked.method === 'GET' ? asked.url.searchParams : fieldsOf(asked);
	if (form.get('access_token') !== state.token)
		return { status: 400, body: { error: { message: 'Error validating access token', type: 'OAuthException', code: 190 } } };
	if (asked.method === 'GET' && pathname === `/${pageId}`) return { body: { name: 'Sở Khoa học và Công nghệ', id: pageId } };
	if (asked.method === 'GET') return { body: { permalink_url: `https://www.facebook.com/${pageId}/posts/${pathname.split('_')[1] ?? ''}` } };
	const words = form.get('message') ?? form.get('caption') ?? '';
	if (state.posts.at(-1) === words) return { status: 400, body: { error: { message: 'Duplicate status message', type: 'OAuthException', code: 506 } } };
	state.posts.push(words);
	const id = `${pageId}_${state.posts.length}`;
	return { body: pathname.endsWith('/photos') ? { id: '99', post_id: id } : { id } };
}

function zalo({ url, headers, body }: Asked, state: State): Answer {
	if (url.pathname === '/v4/oa/access_token') {
		if (new URLSearchParams(body).get('refresh_token') !== state.refresh) return { body: { error: -14014, error_name: 'Invalid refresh token' } };
		state.turn += 1;
		state.refresh = `refresh-token-${state.turn}-of-the-account`;
		return { body: { access_token: state.zalo, refresh_token: state.refresh, expires_in: '90000' } };
	}
	if (headers['access_token'] !== state.zalo) return { body: { error: -216, message: 'Access token is invalid' } };
	if (url.pathname.endsWith('/getoa')) return { body: { error: 0, message: 'Success', data: { oa_id: '1', name: 'Sở KH&CN' } } };
	if (url.pathname.endsWith('/verify'))
		return { body: state.verified ? { error: 0, data: { id: 'article-1' } } : { error: 0, message: 'Processing', data: {} } };
	if (url.pathname.endsWith('/getslice'))
		return { body: { error: 0, data: { total: 1, medias: [{ id: 'article-1', link_view: 'https://rd.zapps.vn/detail/1' }] } } };
	state.posts.push((JSON.parse(body) as { title: string }).title);
	return { body: { error: 0, message: 'Success', data: { token: 'article-token-1' } } };
}

/** A form of either kind; of a file only that it came. */
function fieldsOf({ headers, body }: Asked): URLSearchParams {
	if (!headers['content-type']?.startsWith('multipart/')) return new URLSearchParams(body);
	const fields = [...body.matchAll(/name="([a-z_]+)"(?:; filename="[^"]*")?\r\n(?:[^\r\n]+\r\n)*\r\n([\s\S]*?)\r\n--/gu)];
	return new URLSearchParams(fields.map(([, name = '', value = '']) => [name, name === 'source' ? `${value.length}` : value]));
}
