/** Why a paper is not audited rightly yet. */
type Reason = 'accuses' | 'refuses' | 'overlooks' | 'unread';

const BY_REASON: Readonly<Record<Reason, readonly number[]>> = {
  accuses: [3, 45, 49, 70, 75],
  refuses: [1, 2, 4, 5, 6, 7, 8, 11, 12, 13, 32, 34, 35, 36, 38, 39, 41, 42, 44, 46, 47, 59, 62, 74, 76, 78, 91],
  unread: [21, 33, 63, 72, 79, 80, 83, 85, 86],
  overlooks: [31, 48, 50, 51, 52, 53, 57, 58, 60, 61, 64, 65, 66, 67, 68, 73, 82, 87, 88],
};

/** Numbers of the papers whose draws are not all expected to be right yet. */
export const PENDING: readonly number[] = Object.values(BY_REASON).flat();
