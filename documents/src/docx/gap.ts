/**
 * Style of the paragraphs that WordprocessingML needs but the model does not have: between a section break and a table (LibreOffice ignores
 * the new page otherwise), between two tables, in an empty cell. The reader passes over them, so that what was written reads back equal.
 */
export const GAP_STYLE = 'KheoGap';
