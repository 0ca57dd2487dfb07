import type { Page } from 'playwright-core';

const codeLike = /(?<![\p{L}\d@/._-])[a-z]{2,}(?:[.-][a-z]{2,})+(?![\p{L}\d@/])|\bundefined\b|\bNaN\b|\[object/gu;
const fileName = /\.(?:docx?|odt|rtf|pdf|html?|md|txt|xlsx|zip|png|jpe?g|tiff?)$/;

/** Codes that stand among the words of a page. Set apart in `code` they may stand; the drawn text of a document is not ours. */
export async function codesInWords(page: Page): Promise<string[]> {
	const words = await page.evaluate(() => {
		const copy = document.createElement('div');
		for (const node of document.body.childNodes) copy.append(node.cloneNode(true));
		for (const aside of copy.querySelectorAll('code, script, style, noscript, textarea, .sheet, .paper')) aside.remove();
		return [...copy.querySelectorAll('*')].flatMap(({ childNodes }) =>
			[...childNodes].filter(({ nodeType }) => nodeType === 3).map((text) => text.nodeValue ?? '')
		);
	});
	return words.flatMap((said) => (said.match(codeLike) ?? []).filter((found) => !fileName.test(found)).map((found) => `${found}: ${said.trim().slice(0, 80)}`));
}
