"use client";
import { createContext, useContext } from "react";

type FormActivity = {
  /** The form is being sent, or the page it leads to is being fetched. */
  pending: boolean;
  /** How many files are on their way: the form waits for them. */
  uploading: number;
  countUploads: (change: 1 | -1) => void;
};

const idle: FormActivity = { pending: false, uploading: 0, countUploads: () => undefined };

export const FormActivityContext = createContext<FormActivity>(idle);
export const useFormActivity = () => useContext(FormActivityContext);
