import type { Translation } from '../catalogue.ts';
import type { paperMetadata as vi } from '../vi/paper-metadata.ts';

export const paperMetadata = {
	download: 'Metadata (Excel)',
	sheet: 'Metadata',
	title: 'Metadata of outgoing documents (Decree 30/2020, Annex VI)',
	incomingTitle: 'Metadata of incoming documents (Decree 30/2020, Annex VI)',
	incoming: 'Signer, pages, language, urgency',
	signerPosition: 'Position of the signer',
	signerName: 'Name of the signer',
	fileNotation: 'File number and symbol',
	language: 'Language',
	pages: 'Pages',
	pagesHint: 'Left open, they are counted from the file.',
	priority: 'Urgency',
	priorities: ['As usual', 'Urgent', 'Very urgent', 'Express'],
	due: 'Answer due'
} satisfies Translation<typeof vi>;
