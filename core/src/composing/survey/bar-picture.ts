/** A grey point, stretched to a bar of any length: bars need no drawing, print alike everywhere and weigh nothing. */
export const barPicture = new Uint8Array([
	137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 58, 126, 155, 85, 0, 0, 0, 10, 73, 68, 65, 84, 120, 156,
	99, 8, 5, 0, 0, 87, 0, 86, 63, 67, 31, 76, 0, 0, 0, 0, 73, 69, 78, 68, 174, 66, 96, 130
]);
