/** How many characters the fields of a document may have where systems exchange them (NĐ 30/2020, Phụ lục VI). */
export const fieldLengths = {
	number: 11,
	symbol: 30,
	kind: 100,
	organ: 200,
	subject: 500,
	position: 100,
	person: 50,
	places: 1000,
	note: 500,
	fileNotation: 20,
	language: 30,
	/** Figures of a count: 999 copies at most. */
	count: 3,
	arrivalNumber: 10
} as const;
