/** The few parts of React that this window uses, so that it type-checks without packages. */
declare module "react" {
  export type ReactNode = ReactElement | string | number | readonly ReactNode[] | false | undefined;
  export interface ReactElement {
    readonly type: unknown;
    readonly props: unknown;
  }
  export function useState<State>(initial: State): [State, (next: State) => void];
  export function useEffect(effect: () => void, inputs: readonly unknown[]): void;
}

declare module "react/jsx-runtime" {
  import type { ReactElement, ReactNode } from "react";
  export namespace JSX {
    type Element = ReactElement;
    interface ElementChildrenAttribute {
      children: unknown;
    }
    interface IntrinsicAttributes {
      readonly key?: string;
    }
    interface HtmlAttributes {
      readonly children?: ReactNode;
      readonly className?: string;
      readonly key?: string;
      readonly value?: string;
      readonly onClick?: () => void;
      readonly onChange?: (event: { readonly target: { readonly value: string } }) => void;
    }
    type IntrinsicElements = Record<"button" | "h2" | "main" | "nav" | "p" | "section" | "textarea", HtmlAttributes>;
  }
}
