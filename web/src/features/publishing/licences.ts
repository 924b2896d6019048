/** Licences that can be chosen; all of the Creative Commons family that let others adapt. */
export const licences = ['CC BY 4.0', 'CC BY-SA 4.0', 'CC BY-NC 4.0', 'CC BY-NC-SA 4.0', 'CC0 1.0'];
