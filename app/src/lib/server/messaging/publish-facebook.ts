import type { Delivered } from '../delivery/try-delivery.ts';
import { look, post } from './post.ts';

export type Page = { readonly url: string; readonly pageId: string; readonly token: string };
export type PagePost = {
	readonly words: string;
	/** Of the same on our own site; null where nobody outside reaches it. */
	readonly link: string | null;
	readonly picture: { readonly bytes: Uint8Array<ArrayBuffer>; readonly alt: string } | null;
};

/** As Facebook lists its codes: another token is needed; a permission is missing; too many calls, or a service that rests. */
const ofToken = new Set([102, 190]);
const ofLimit = new Set([4, 17, 32, 341, 613, 80001]);
/** "Possibly a temporary issue": it does not say that nothing was posted. */
const perhaps = new Set([1, 2]);
const [duplicate, blocked, parameter] = [506, 368, 100];

/** One post of the page. Facebook knows no id of ours by which a repeated request would be told, so what got no answer is unsure. */
export async function publishFacebook({ words, link, picture }: PagePost, { url, pageId, token }: Page): Promise<Delivered> {
	const said = picture ? withPicture(words, link, picture) : new URLSearchParams({ message: words, ...(link !== null && { link }) });
	said.set('access_token', token);
	const posted = await post(`${url}/${pageId}/${picture ? 'photos' : 'feed'}`, {}, said);
	if ('lost' in posted) return { outcome: posted.lost, fault: `${posted.lost === 'unsure' ? 'cut-off' : 'away'} ${posted.fault}` };
	const { id, post_id: postId, error } = posted.answer;
	const receipt = typeof postId === 'string' ? postId : id;
	if (typeof receipt === 'string') return { outcome: 'taken', fault: null, receipt: receipt.slice(0, 200) };
	return refusalOf(error);
}

/** What the page is called, which proves that the token is good; whether it may post, only a post shows. */
export async function facebookName({ url, pageId, token }: Page): Promise<{ readonly name: string } | { readonly fault: string }> {
	const looked = await look(`${url}/${pageId}`, {}, { fields: 'name', access_token: token });
	if ('lost' in looked) return { fault: `away ${looked.fault}` };
	const { name, error } = looked.answer;
	return typeof name === 'string' ? { name } : { fault: refusalOf(error).fault ?? 'other' };
}

/** Where the post can be seen; null while Facebook does not say. */
export async function facebookLink(postId: string, { url, token }: Page): Promise<string | null> {
	const looked = await look(`${url}/${encodeURIComponent(postId)}`, {}, { fields: 'permalink_url', access_token: token });
	const link = 'answer' in looked ? looked.answer['permalink_url'] : null;
	return typeof link === 'string' && /^https:\/\/(?:[a-z0-9-]+\.)*facebook\.com\//u.test(link) ? link.slice(0, 500) : null;
}

function withPicture(words: string, link: string | null, { bytes, alt }: NonNullable<PagePost['picture']>): FormData {
	const form = new FormData();
	form.set('caption', link === null ? words : `${words}\n\n${link}`);
	form.set('alt_text_custom', alt);
	form.set('source', new Blob([bytes], { type: 'image/jpeg' }), 'anh.jpg');
	return form;
}

function refusalOf(error: unknown): { readonly outcome: Delivered['outcome']; readonly fault: string | null } {
	if (typeof error !== 'object' || error === null || !('code' in error) || typeof error.code !== 'number') return { outcome: 'unsure', fault: 'cut-off ?' };
	const { code } = error;
	const said = `${code}: ${'message' in error ? String(error.message) : ''}`.slice(0, 300);
	if (ofToken.has(code)) return { outcome: 'never', fault: `token ${said}` };
	if (code === 3 || code === 10 || (code >= 200 && code < 300)) return { outcome: 'never', fault: `permission ${said}` };
	if (ofLimit.has(code)) return { outcome: 'not-now', fault: `limit ${said}` };
	if (perhaps.has(code)) return { outcome: 'unsure', fault: `cut-off ${said}` };
	if (code === duplicate) return { outcome: 'unsure', fault: `duplicate ${said}` };
	return { outcome: 'never', fault: `${code === blocked ? 'blocked' : code === parameter ? 'content' : 'other'} ${said}` };
}
