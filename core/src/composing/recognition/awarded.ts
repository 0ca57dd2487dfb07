/** One who is honoured: a body, or a person with their post. */
export type Awarded = {
	readonly kind: 'body' | 'person';
	/** "Bà Nguyễn Thị Quỳnh Như", "Phòng Quản lý nhà". */
	readonly name: string;
	/** "Phó Trưởng phòng, Phòng Quản lý nhà"; null for a body. */
	readonly post: string | null;
	readonly achievement: string;
	/** In đồng; null where no money goes with it. */
	readonly sum: number | null;
};

/** "02 tập thể và 03 cá nhân", as a decision counts them. */
export function countAwarded(all: readonly Awarded[]): string {
	const bodies = all.filter(({ kind }) => kind === 'body').length;
	const counts = [counted(bodies, 'tập thể'), counted(all.length - bodies, 'cá nhân')].filter((words) => words !== '');
	return counts.join(' và ');
}

function counted(count: number, of: string): string {
	return count === 0 ? '' : `${String(count).padStart(2, '0')} ${of}`;
}
