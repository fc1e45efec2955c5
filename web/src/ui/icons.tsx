import type { ReactNode } from "react";

/** Our own line icons on a 24 grid. Always beside a word, so hidden from screen readers. */
function Icon({ children, size = 24 }: { children: ReactNode; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

export const HomeIcon = () => (
  <Icon>
    <path d="M4 11 12 4l8 7v8.5a.5.5 0 0 1-.5.5H15v-6H9v6H4.5a.5.5 0 0 1-.5-.5z" />
  </Icon>
);

export const ListIcon = () => (
  <Icon>
    <path d="M5 4h14v16H5zM9 9h6M9 13h6M9 17h3" />
  </Icon>
);

export const NeighboursIcon = () => (
  <Icon>
    <path d="M3 20V9l5-3 5 3v11M13 20v-8h8v8M3 20h18M8 11v1M8 15v1M17 15v1" />
  </Icon>
);

export const PersonIcon = () => (
  <Icon>
    <circle cx="12" cy="8" r="3.5" />
    <path d="M5 20c.6-4 3.3-6 7-6s6.4 2 7 6" />
  </Icon>
);

export const PenIcon = () => (
  <Icon>
    <path d="M5 19l1-4L16.5 4.5l3 3L9 18zM14 7l3 3" />
  </Icon>
);

export const CameraIcon = () => (
  <Icon>
    <path d="M4 8h3.5L9 5.5h6L16.5 8H20v11H4z" />
    <circle cx="12" cy="13" r="3.200" />
  </Icon>
);

export const PictureIcon = () => (
  <Icon>
    <path d="M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4" />
    <circle cx="15.5" cy="8.5" r="1" />
  </Icon>
);

export const SpeakerIcon = () => (
  <Icon>
    <path d="M5 10h3l4-4v12l-4-4H5zM15 9.5a4 4 0 0 1 0 5M17.5 7a7.5 7.5 0 0 1 0 10" />
  </Icon>
);

export const BackIcon = () => (
  <Icon>
    <path d="M14.5 5.5 8 12l6.5 6.5" />
  </Icon>
);

export const YesIcon = () => (
  <Icon>
    <path d="M4.5 12.5 10 18 19.5 7" />
  </Icon>
);

export const NoIcon = () => (
  <Icon>
    <path d="M6 6l12 12M18 6 6 18" />
  </Icon>
);

export const PlusIcon = () => (
  <Icon>
    <path d="M12 5v14M5 12h14" />
  </Icon>
);

export const MinusIcon = () => (
  <Icon>
    <path d="M5 12h14" />
  </Icon>
);

export const StopIcon = () => (
  <Icon>
    <path d="M7 7h10v10H7z" />
  </Icon>
);
