const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const count = /^[1-9]\d{0,8}$/;
const sha256 = /^[0-9a-f]{64}$/;

/** What an id looks like behind each part of an address; `pages` are the parts of the site that stand in an id's place. */
const behind: Readonly<Record<string, { readonly id: RegExp; readonly pages?: readonly string[] }>> = {
	documents: { id: uuid, pages: ['relations', 'rules'] },
	drafts: { id: uuid, pages: ['citable', 'style'] },
	plans: { id: uuid },
	revisions: { id: uuid },
	corrections: { id: uuid },
	obligations: { id: uuid },
	duties: { id: uuid },
	evidence: { id: uuid, pages: ['annex.docx'] },
	incoming: { id: uuid, pages: ['archive.zip', 'book.xlsx', 'metadata.xlsx'] },
	papers: { id: uuid },
	proofs: { id: uuid },
	units: { id: uuid, pages: ['links', 'reorganise'] },
	handovers: { id: uuid },
	dialogues: { id: uuid, pages: ['figures', 'look-up'] },
	disseminations: { id: uuid },
	situation: { id: uuid },
	consultations: { id: uuid },
	disclosures: { id: uuid, pages: ['list', 'open', 'postings'] },
	postings: { id: uuid },
	feedback: { id: uuid, pages: ['figures', 'look-up', 'overdue', 'restricted', 'send', 'settings'] },
	supervision: { id: uuid, pages: ['criticisms', 'figures'] },
	criticisms: { id: uuid },
	receptions: { id: uuid, pages: ['book', 'figures'] },
	inspections: { id: uuid, pages: ['list.xlsx'] },
	news: { id: uuid, pages: ['feed.atom'] },
	posts: { id: uuid, pages: ['accounts', 'outings.xlsx'] },
	bookings: { id: uuid },
	join: { id: uuid, pages: ['mine'] },
	models: { id: uuid },
	pairs: { id: uuid },
	movements: { id: uuid, pages: ['criteria', 'figures'] },
	surveys: { id: uuid },
	batches: { id: uuid },
	requests: { id: uuid },
	breaches: { id: uuid },
	questionnaires: { id: uuid },
	slogans: { id: uuid, pages: ['banner', 'now.json', 'showings.xlsx'] },
	'duty-sessions': { id: uuid, pages: ['attendance.xlsx', 'people', 'roster'] },
	versions: { id: count },
	files: { id: sha256 },
	receipts: { id: sha256 }
};

/** Could this path be an address of the site, its ids being what ids are? */
export function isAddress(path: string): boolean {
	const parts = path.split('/').filter((part) => part !== '' && !part.startsWith('__'));
	return parts.slice(2).every((part, index) => {
		const before = behind[parts[index + 1] ?? ''];
		return before === undefined || before.id.test(part) || (before.pages?.includes(part) ?? false);
	});
}
