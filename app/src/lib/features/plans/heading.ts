import type { Reading, RegisterHeading, Signature } from '@kheo/core';
import { isAnswered, isOwnReceiver, searchKey } from '@kheo/core';
import { reportsTo } from '../documents/reports-to.ts';
import type { Facts } from '../documents/schema.ts';
import { citeSuperior, type Superior } from '../documents/superior.ts';

export type AgencyOnPaper = {
	readonly name: string;
	readonly parentName: string | null;
	readonly abbreviation: string;
	readonly place: string;
	readonly superiorReceiver: string | null;
};

/** The defaults of the later letter: who writes from the plan and the agency's own row, to whom from the obligations that go up. */
export function headingOf(facts: Facts, reading: Pick<Reading, 'recipients' | 'signature'>, superior: Superior | null, agency: AgencyOnPaper): RegisterHeading {
	const { header, theme, obligations } = facts;
	const issuer = header.issuer ?? agency.name;
	const addressee = reportsTo(obligations).find((receiver) => !isOwnReceiver(receiver, issuer)) ?? agency.superiorReceiver ?? superior?.issuer ?? '';
	return {
		issuer,
		parentIssuer: agency.parentName ?? header.parentIssuer,
		issuerAbbreviation: agency.abbreviation || null,
		place: header.place ?? agency.place,
		year: header.date.year,
		addressee,
		basis: superior && isAnswered(superior) ? citeSuperior(superior) : null,
		theme,
		recipients: copiesTo(reading.recipients, addressee, facts),
		signature: signatureOf(reading.signature)
	};
}

/** "Như trên", then those of the plan's own list who are neither the addressee nor the units that sent their returns; filing last. */
function copiesTo(printed: readonly string[], addressee: string, { obligations }: Facts): string[] {
	const senders = obligations.filter(({ kind }) => kind !== 'consolidation').flatMap(({ units }) => units.map(searchKey));
	const isSender = (entry: string) => senders.includes(searchKey(entry)) || /^cac (phong|don vi|co quan|ban|chi cuc)\b/.test(searchKey(entry));
	return ['Như trên', ...printed.filter((entry) => searchKey(entry) !== searchKey(addressee) && !isSender(entry))];
}

function signatureOf(signature: Signature | null): RegisterHeading['signature'] {
	return {
		capacity: signature?.capacity ?? null,
		onBehalfOf: signature?.onBehalfOf ?? null,
		position: signature?.position ?? '',
		name: signature?.name ?? ''
	};
}
