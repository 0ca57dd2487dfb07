const names = ['chủ nhật', 'thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy'];
const byFigure = ['CN', 'thứ 2', 'thứ 3', 'thứ 4', 'thứ 5', 'thứ 6', 'thứ 7'];

/** A printed day of the week, for use inside a larger pattern. */
export const weekdayPattern = String.raw`(?:[Tt]hứ\s+(?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[2-7])(?![\p{L}\d])|[Cc]hủ\s+[Nn]hật(?!\p{L})|CN(?!\p{L}))`;

/** "thứ Hai", "Thứ 2" → 1; "Chủ nhật" → 0; null for other words. */
export function weekdayNamed(words: string): number | null {
	const plain = words.replace(/\s+/gu, ' ').toLowerCase();
	const index = Math.max(names.indexOf(plain), byFigure.map((name) => name.toLowerCase()).indexOf(plain));
	return index < 0 ? null : index;
}

/** A day of the week written as `like` is: in figures or words, with its first letter. Words take the capital of NĐ 30/2020, Phụ lục II, V.8.c. */
export function weekdayLike(weekday: number, like: string): string {
	const inFigures = /\d|CN/u.test(like);
	const name = inFigures ? (byFigure[weekday] ?? '') : (names[weekday] ?? '').replace(/(?<=thứ )./u, (letter) => letter.toUpperCase());
	const capital = /^\p{Lu}/u.test(like) || name.startsWith('chủ');
	return capital ? name.slice(0, 1).toUpperCase() + name.slice(1) : name;
}
