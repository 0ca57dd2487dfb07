import type { Delivered } from '../delivery/try-delivery.ts';
import type { ZaloApp } from './messaging-settings.ts';
import { look, post, type Posted } from './post.ts';

export type ZaloArticle = {
	readonly title: string;
	readonly author: string;
	readonly description: string;
	readonly paragraphs: readonly string[];
	/** Zalo fetches it from there. */
	readonly pictureUrl: string;
};

/** `token-refused`: the article was not looked at; another access token is needed. */
export type ArticleAnswer = Delivered | 'token-refused';
/** An article is made after it was taken; `waiting`: not yet. */
export type ArticleMade = { readonly link: string } | 'waiting' | { readonly fault: string };

const tokenInvalid = new Set([-124, -201, -216]);
const ofPermission = new Set([-202, -205, -206, -224]);
const ofLimit = new Set([-32, -211, -217]);
const looked = 10;

/** One article of the Official Account, shown at once. Zalo does not tell a repeated request from a new one, so what got no answer is unsure. */
export async function publishZaloArticle(
	{ title, author, description, paragraphs, pictureUrl }: ZaloArticle,
	access: string,
	{ articlesUrl }: ZaloApp
): Promise<ArticleAnswer> {
	const article = {
		type: 'normal',
		title: cut(title, 150),
		author: cut(author, 50),
		cover: { cover_type: 'photo', photo_url: pictureUrl, status: 'show' },
		description: cut(description, 300),
		body: paragraphs.map((content) => ({ type: 'text', content: asHtml(content) })),
		status: 'show',
		comment: 'show'
	};
	const posted = await send(`${articlesUrl}/create`, article, access);
	if ('lost' in posted) return { outcome: posted.lost, fault: `${posted.lost === 'unsure' ? 'cut-off' : 'away'} ${posted.fault}` };
	const { error, message } = posted.answer;
	const token = inside(posted, 'token');
	if ((error === 0 || error === undefined) && token !== null) return { outcome: 'taken', fault: null, receipt: token.slice(0, 200) };
	if (typeof error !== 'number') return { outcome: 'unsure', fault: 'cut-off Zalo: ?' };
	if (tokenInvalid.has(error)) return 'token-refused';
	return { outcome: ofLimit.has(error) ? 'not-now' : 'never', fault: `${kindOf(error)} Zalo ${error}: ${String(message)}`.slice(0, 400) };
}

/** What became of an article that was taken: where it can be seen. */
export async function zaloArticle(token: string, access: string, { articlesUrl }: ZaloApp): Promise<ArticleMade> {
	const verified = await send(`${articlesUrl}/verify`, { token }, access);
	if ('lost' in verified) return 'waiting';
	const id = inside(verified, 'id');
	if (id === null)
		return verified.answer['error'] === 0 || tokenInvalid.has(Number(verified.answer['error']))
			? 'waiting'
			: { fault: `content Zalo ${String(verified.answer['error'])}: ${String(verified.answer['message'])}`.slice(0, 300) };
	const list = await look(`${articlesUrl}/getslice`, { access_token: access }, { offset: '0', limit: String(looked), type: 'normal' });
	const found = mediasOf(list).find((one) => one['id'] === id)?.['link_view'];
	return typeof found === 'string' && /^https:\/\/(?:[a-z0-9-]+\.)*(?:zalo\.me|zapps\.vn)\//u.test(found) ? { link: found.slice(0, 500) } : 'waiting';
}

/** What the Official Account is called, which proves that the grant is good. */
export async function zaloName(access: string, { accountUrl }: ZaloApp): Promise<{ readonly name: string } | { readonly fault: string }> {
	const answer = await look(accountUrl, { access_token: access }, {});
	if ('lost' in answer) return { fault: `away ${answer.fault}` };
	const name = inside(answer, 'name');
	return name === null ? { fault: `${kindOf(Number(answer.answer['error']))} Zalo ${String(answer.answer['error'])}`.slice(0, 300) } : { name };
}

function send(url: string, body: object, access: string): Promise<Posted> {
	return post(url, { 'content-type': 'application/json', access_token: access }, JSON.stringify(body));
}

function kindOf(error: number): string {
	if (tokenInvalid.has(error)) return 'token';
	if (ofPermission.has(error)) return 'permission';
	return ofLimit.has(error) ? 'limit' : 'content';
}

function inside(posted: Posted, name: string): string | null {
	const data = 'answer' in posted ? posted.answer['data'] : null;
	const value = typeof data === 'object' && data !== null ? Object.entries(data).find(([key]) => key === name)?.[1] : null;
	return typeof value === 'string' && value !== '' ? value : null;
}

function mediasOf(posted: Posted): Readonly<Record<string, unknown>>[] {
	const data = 'answer' in posted ? posted.answer['data'] : null;
	const medias: unknown = typeof data === 'object' && data !== null && 'medias' in data ? data.medias : null;
	return Array.isArray(medias) ? medias.filter((one): one is Record<string, unknown> => typeof one === 'object' && one !== null) : [];
}

function cut(text: string, length: number): string {
	return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
}

/** A body of text is read as HTML there. */
function asHtml(text: string): string {
	return `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>')}</p>`;
}
