import { escapeXml } from '@kheo/documents/xml/escape-xml';
import { messagesIn } from '#lib/i18n/messages-in.ts';
import type { Context } from '#lib/server/context.ts';
import { openingOf, type PublicPost } from '../../post.ts';
import { readNews } from './read-news.ts';

type Where = { readonly site: string; readonly agency: string };

/** The newest posts for feed readers (RFC 4287). `site` is the address of the page of news. */
export async function writeFeed(ctx: Context, { site, agency }: Where): Promise<string> {
	const { items } = await readNews(ctx);
	const changed = items.map(changeOf).toSorted().at(-1) ?? ctx.now.toISOString();
	const head = [
		`<title>${escapeXml(`${messagesIn('vi').posts.news} · ${agency}`)}</title>`,
		`<id>${escapeXml(site)}</id>`,
		`<link href="${escapeXml(site)}"/>`,
		`<link rel="self" href="${escapeXml(`${site}/feed.atom`)}"/>`,
		`<updated>${changed}</updated>`,
		`<author><name>${escapeXml(agency)}</name></author>`
	];
	const entries = items.map((post) => entryOf(post, `${site}/${post.id}`));
	return `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">${[...head, ...entries].join('')}</feed>\n`;
}

function entryOf(post: PublicPost, address: string): string {
	const parts = [
		`<title>${escapeXml(post.title)}</title>`,
		`<id>${escapeXml(address)}</id>`,
		`<link href="${escapeXml(address)}"/>`,
		`<published>${momentOf(post)}</published>`,
		`<updated>${changeOf(post)}</updated>`,
		`<summary>${escapeXml(openingOf(post.words))}</summary>`
	];
	return `<entry>${parts.join('')}</entry>`;
}

/** The province's time all year round. */
function momentOf({ on, at }: PublicPost): string {
	return `${on}T${at}:00+07:00`;
}

/** The last change that a reader should see: the coming out, or the approval of other words after it. */
function changeOf(post: PublicPost): string {
	const out = new Date(momentOf(post)).toISOString();
	return post.approvedAt > out ? post.approvedAt : out;
}
