/** Who signs for a unit: its head, or a substitute in the capacity of NĐ 30/2020, Phụ lục I, II.7 ("KT. TRƯỞNG PHÒNG / PHÓ TRƯỞNG PHÒNG"). */
export type UnitSigner = {
	readonly capacity: SignerCapacity | null;
	/** For whom a substitute signs; null for the head. */
	readonly onBehalfOf: string | null;
	readonly position: string;
	readonly name: string;
};

/** Ký thay, ký thừa lệnh, ký thừa ủy quyền. */
export const signerCapacities = ['KT.', 'TL.', 'TUQ.'] as const;
export type SignerCapacity = (typeof signerCapacities)[number];

/** The lines above the hand, in capitals as an official paper prints them. */
export function signerLines({ capacity, onBehalfOf, position }: Omit<UnitSigner, 'name'>): string[] {
	const own = position.toLocaleUpperCase('vi');
	return capacity === null ? [own] : [`${capacity} ${(onBehalfOf ?? '').toLocaleUpperCase('vi')}`.trim(), own];
}

/** The same in one line, with the name. */
export function sayUnitSigner(signer: UnitSigner): string {
	return `${signerLines(signer).join(' – ')} ${signer.name}`;
}
