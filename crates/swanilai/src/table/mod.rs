//! A small table from names to values, ordered by name.
//!
//! In place of the standard ordered map, whose tree costs more bytes in the browser than the
//! binary search and the few moved entries of a document's tables ever would in time.

/// Values by name, ordered by name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Table<V>(Vec<(String, V)>);

impl<V> Default for Table<V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<V> Table<V> {
    fn find(&self, key: &str) -> Result<usize, usize> {
        // Files are mostly in order: then every new name goes to the end.
        if self.0.last().is_none_or(|(last, _)| last.as_str() < key) {
            return Err(self.0.len());
        }
        self.0.binary_search_by(|(name, _)| name.as_str().cmp(key))
    }

    /// The value of a name.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&V> {
        let at = self.find(key).ok()?;
        self.0.get(at).map(|(_, value)| value)
    }

    /// Whether there is a value of that name.
    #[must_use]
    pub fn contains_key(&self, key: &str) -> bool {
        self.find(key).is_ok()
    }

    /// Sets the value of a name.
    pub fn insert(&mut self, key: String, value: V) {
        match self.find(&key) {
            Ok(at) => {
                if let Some(slot) = self.0.get_mut(at) {
                    slot.1 = value;
                }
            }
            Err(at) => self.0.insert(at, (key, value)),
        }
    }

    /// Sets the value of a name that has none yet.
    pub fn insert_new(&mut self, key: &str, value: V) {
        if let Err(at) = self.find(key) {
            self.0.insert(at, (key.to_owned(), value));
        }
    }

    /// Takes a name out, and its value with it.
    pub fn remove(&mut self, key: &str) -> Option<V> {
        let at = self.find(key).ok()?;
        Some(self.0.remove(at).1)
    }

    /// The value of a name; its default where there was none.
    pub fn or_default(&mut self, key: &str) -> Option<&mut V>
    where
        V: Default,
    {
        let at = match self.find(key) {
            Ok(at) => at,
            Err(at) => {
                self.0.insert(at, (key.to_owned(), V::default()));
                at
            }
        };
        self.0.get_mut(at).map(|(_, value)| value)
    }

    /// Names and values in order.
    pub fn iter(&self) -> impl Iterator<Item = (&String, &V)> {
        self.0.iter().map(|(key, value)| (key, value))
    }

    /// Names in order.
    pub fn keys(&self) -> impl Iterator<Item = &String> {
        self.0.iter().map(|(key, _)| key)
    }

    /// Values in the order of their names.
    pub fn values(&self) -> impl Iterator<Item = &V> {
        self.0.iter().map(|(_, value)| value)
    }

    /// Values to be changed, in the order of their names.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut V> {
        self.0.iter_mut().map(|(_, value)| value)
    }

    /// Whether there is nothing in it.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many names there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.0.len()
    }
}

impl<'t, V> IntoIterator for &'t Table<V> {
    type Item = &'t (String, V);
    type IntoIter = core::slice::Iter<'t, (String, V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl<V> FromIterator<(String, V)> for Table<V> {
    /// Of two values of one name the later stays.
    fn from_iter<I: IntoIterator<Item = (String, V)>>(entries: I) -> Self {
        let mut table = Self::default();
        for (key, value) in entries {
            table.insert(key, value);
        }
        table
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    proptest! {
        #[test]
        fn it_does_what_the_standard_map_does(steps in proptest::collection::vec(("[a-e]{1,2}", any::<Option<u8>>()), 0..40)) {
            let (mut ours, mut theirs) = (Table::default(), BTreeMap::new());
            for (key, value) in steps {
                if let Some(value) = value {
                    ours.insert(key.clone(), value);
                    theirs.insert(key, value);
                } else {
                    prop_assert_eq!(ours.remove(&key), theirs.remove(&key));
                }
                prop_assert!(ours.iter().eq(theirs.iter()));
                prop_assert_eq!(ours.len(), theirs.len());
            }
        }
    }
}
