/** The line of hills between the page and the ground of its foot. */
export function Ridge() {
  return (
    <svg viewBox="0 0 1200 100" preserveAspectRatio="none" aria-hidden="true">
      <path d="M0 62C60 58 90 30 150 34S240 70 310 66 420 18 500 22 610 74 690 70 800 40 860 44 960 80 1020 66 1140 8 1200 4V101H0z" />
    </svg>
  );
}

/** From the left to where the first step stands, past the fourth, and on to the right: beyond the frame on wide windows. */
const CLIMB =
  'M-1600 236C-1400 250-1200 206-1000 214S-700 244-520 232-200 216-60 224C0 227 50 226 90 222 150 214 190 172 230 176 262 180 280 168 300 166 330 165 360 167 390 163 440 154 480 112 520 116 552 120 575 107 600 105 635 103 665 106 700 99 750 86 790 44 826 50 856 56 880 46 905 45 940 44 970 47 1000 42 1060 30 1110-4 1160 4 1230 16 1290-24 1400-14 1560 0 1700-60 1900-40 2100-20 2300-60 2800-40';

/** The ridge along which the steps of the home page stand, with its ground below. */
export function ClimbingRidge() {
  return (
    <svg viewBox="0 0 1200 256" preserveAspectRatio="none" aria-hidden="true">
      <path d={`${CLIMB}V257H-1600z`} />
      <path d={CLIMB} />
    </svg>
  );
}
