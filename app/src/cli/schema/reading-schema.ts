import type {
	Appendix,
	AppendixTable,
	Citation,
	Header,
	Inference,
	Period,
	PlainDate,
	ReadDeadline,
	ReadObligation,
	Replacement,
	Section,
	Signature,
	Slogan,
	Source,
	UnnumberedCitation
} from '@kheo/core';
import type { FactsJson, FindingJson, ReadingJson, RefusedJson } from '../reading-json.ts';
import { anything, arrayOf, boolean, choice, count, integer, named, nullable, object, open, optional, pattern, string, type Schema } from './describe.ts';

const day: Schema<PlainDate> = pattern('^\\d{4}-\\d{2}-\\d{2}$');
const source = named<Source>('source');
const texts = arrayOf(string);

const deadline = object<ReadDeadline>({
	words: string,
	iso: nullable(day),
	due: nullable(day),
	time: nullable(pattern('^\\d{2}:\\d{2}$')),
	from: nullable(day),
	to: nullable(day),
	every: nullable(choice('week', 'month', 'quarter', 'half-year', 'year')),
	relation: choice('before', 'by', 'on', 'in', 'between', 'every', 'relative', 'unstated'),
	source
});

const obligation = object<ReadObligation>({
	units: texts,
	role: choice('lead', 'support', 'monitor'),
	task: string,
	recipient: nullable(string),
	inferred: object<ReadObligation['inferred']>({ recipient: optional(object<Inference>({ value: string, because: string, source })) }),
	deadline: nullable(named<ReadDeadline>('deadline')),
	product: nullable(string),
	occasion: optional(string),
	source
});

const header = object<Header>({
	kind: nullable(string),
	number: nullable(string),
	symbol: nullable(string),
	issuer: nullable(string),
	parentIssuer: nullable(string),
	place: nullable(string),
	date: object<Header['date']>({ iso: nullable(day), year: nullable(integer), month: nullable(integer), day: nullable(integer) }),
	title: nullable(string),
	sources: object<Header['sources']>({
		kind: optional(source),
		number: optional(source),
		symbol: optional(source),
		issuer: optional(source),
		parentIssuer: optional(source),
		place: optional(source),
		date: optional(source),
		title: optional(source)
	})
});

const citation = object<Citation>({
	kind: nullable(string),
	number: string,
	date: nullable(day),
	issuer: nullable(string),
	about: nullable(string),
	system: choice('state', 'party'),
	nested: boolean,
	source
});

const appendix = object<Appendix>({
	label: string,
	title: string,
	tables: arrayOf(object<AppendixTable>({ columns: texts, subColumns: optional(arrayOf(texts)), rows: arrayOf(texts), source })),
	slogans: arrayOf(object<Slogan>({ label: string, text: string, source, labelSource: nullable(source) })),
	source
});

const finding = object<FindingJson>({
	code: open(),
	severity: choice('error', 'warning', 'info'),
	message: string,
	rule: string,
	places: arrayOf(source),
	params: anything(),
	fix: optional(arrayOf(object<Replacement>({ place: source, with: string })))
});

const facts = {
	header: named<Header>('header'),
	citations: arrayOf(named<Citation>('citation')),
	unnumberedCitations: arrayOf(object<UnnumberedCitation>({ kind: string, title: string, date: nullable(day), source })),
	sections: arrayOf(named<Section>('section')),
	obligations: arrayOf(named<ReadObligation>('obligation')),
	periods: arrayOf(object<Period>({ from: nullable(day), to: nullable(day), words: string, source })),
	addressees: texts,
	appendices: arrayOf(named<Appendix>('appendix')),
	attachments: arrayOf(named<FactsJson>('facts')),
	recipients: texts,
	signature: nullable(named<Signature>('signature')),
	signatures: arrayOf(named<Signature>('signature')),
	findings: arrayOf(named<FindingJson>('finding')),
	unread: arrayOf(source)
};

const reading = object<ReadingJson>({
	schema: choice('kheo.reading/1'),
	file: object<ReadingJson['file']>({
		name: string,
		sha256: pattern('^[0-9a-f]{64}$'),
		format: choice('docx', 'doc', 'odt', 'rtf', 'pdf', 'xlsx', 'html', 'md', 'txt', 'kheo', 'edxml')
	}),
	blocks: texts,
	...facts
});

/** What `kheo read --json` promises, "kheo.reading/1": made from the descriptions above, which the types of the core hold complete. */
export const readingSchema = {
	$schema: 'https://json-schema.org/draft/2020-12/schema',
	$id: 'kheo.reading/1',
	title: 'What kheo read --json prints for one file',
	description: 'Several files give an array of these. Places are UTF-16 offsets into blocks[block]; quote is the text there.',
	anyOf: [{ $ref: '#/$defs/reading' }, { $ref: '#/$defs/refused' }],
	$defs: {
		reading: reading.json,
		refused: object<RefusedJson>({ file: string, error: object<RefusedJson['error']>({ code: string, message: string }) }).json,
		facts: object<FactsJson>(facts).json,
		source: object<Source>({ block: count, start: count, end: count, quote: string }).json,
		header: header.json,
		citation: citation.json,
		section: object<Section>({ label: string, title: string, source, children: arrayOf(named<Section>('section')) }).json,
		obligation: obligation.json,
		deadline: deadline.json,
		appendix: appendix.json,
		signature: object<Signature>({ capacity: nullable(string), onBehalfOf: nullable(string), position: nullable(string), name: nullable(string), source }).json,
		finding: finding.json
	}
} as const;
