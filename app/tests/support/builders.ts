import type { NewAgency, NewUnit } from '#lib/features/agencies/schema.ts';

let count = 0;

export function anAgency(over: Partial<NewAgency> = {}): NewAgency {
	count += 1;
	return {
		slug: `co-quan-${process.pid}-${count}`,
		name: `Sở Thử nghiệm số ${count}`,
		parentName: 'UBND TỈNH THỬ NGHIỆM',
		abbreviation: 'STN',
		place: 'Thử Nghiệm',
		province: 'Tỉnh Thử Nghiệm',
		system: 'state',
		superiorReceiver: '',
		...over
	};
}

export function aUnit(over: Partial<NewUnit> = {}): NewUnit {
	count += 1;
	return { name: `Phòng số ${count}`, shortName: `Phòng ${count}`, code: `P${count}`, kind: 'division', activeFrom: null, ...over };
}
